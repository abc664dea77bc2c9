#include "own_field_pages.hpp"

#include "form_fields.hpp"
#include "html/components.hpp"
#include "html/problems.hpp"
#include "http/percent.hpp"
#include "own_fields.hpp"

namespace families {
namespace {

using html::Html;

FormFields::Items code_items(std::span<const CodeWords> all) {
  FormFields::Items items{{"", "Choose"}};
  for (const auto& each : all) {
    items.emplace_back(each.key, each.words);
  }
  return items;
}

Html choices_input(const FormFields& fields) {
  return html::textarea({.name = "choices",
                         .rows = 5,
                         .value = fields.typed("choices"),
                         .label = {.text = "The list to choose from"},
                         .hint = {.text = "Where the answer is one of a list: each on a line of its own. What somebody "
                                          "answered before stays, if you take it off the list."},
                         .error_message = html::error_of(fields.problems(), "choices")});
}

}  // namespace

std::string address_of_own_field(std::string_view field) {
  return std::string{own_fields_address} + "/" + http::percent_encoded(field);
}

TypedFields own_field_typed(const http::Request& request) {
  TypedFields typed;
  for (const auto& [name, value] : request.form().fields) {
    typed.emplace(name, value);
  }
  return typed;
}

Html own_field_inputs(const TypedFields& typed, const base::Problems& problems, const OwnFieldForm& form) {
  const FormFields fields{typed, problems};
  Html all = fields.input("label", {.label = "The question", .hint = "As it is to stand on the form", .classes = ""});
  all += fields.input("purpose", {.label = "Why it is asked",
                                  .hint = "Whoever types it sees this. What serves no purpose is not asked.",
                                  .classes = ""});
  all += fields.input("hint", {.label = "Hint", .hint = "How to answer, if that needs saying", .classes = ""});
  if (form.is_new) {
    all += fields.select("asked_of", "Of whom is it asked?", code_items(all_asked_of()));
    all += fields.select("type", "What kind of answer is it?", code_items(answer_types()),
                         "This, and of whom it is asked, cannot be changed afterwards");
  }
  if (form.has_choices) {
    all += choices_input(fields);
  }
  all += fields.box("required", "It must be answered", "But not of a baby who is expected");
  if (!form.was_sensitive) {
    all += fields.box("sensitive", "It is sensitive",
                      "Asked by, and shown to, those alone who see sensitive target groups. This cannot be taken back");
  }
  return all;
}

bool manages_registration(const rights::Asker& asker) {
  return asker.may_everywhere(rights::Permission::manage_registration);
}

http::Response own_fields_refused() {
  return http::problem(403,
                       "This changes what every family of the county is asked, and your rights are for a part of "
                       "it.");
}

}  // namespace families
