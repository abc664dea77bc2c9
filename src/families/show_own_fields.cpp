// What a registration asks: the council's own fields, and which of the others must be answered.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "form_fields.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "or_null.hpp"
#include "own_field_edits.hpp"
#include "own_field_pages.hpp"
#include "required_questions.hpp"
#include "tasks.hpp"

namespace families {
namespace {

using html::Html;

struct Asking {
  std::vector<OwnField> fields;
  std::vector<std::string> required;
};

Asking asking_now(const Site& site) {
  return site.database.read(
      [](db::Session& session) { return Asking{own_fields(session), required_questions(session)}; });
}

std::string required_box(const Question& question) { return "must-" + std::string{question.key}; }

Html marks_of(const OwnField& field) {
  Html marks;
  if (field.is_required) {
    marks += html::html(" {}", html::tag({.text = "Must be answered"}));
  }
  if (field.is_sensitive) {
    marks += html::html(" {}", html::tag({.text = "Sensitive", .classes = "govuk-tag--red"}));
  }
  return marks;
}

std::string asked_when(const OwnField& field, base::Date today) {
  const auto from = html::date(field.asked.from());
  const bool has_end = field.asked.to() != base::Interval::last;
  return (field.asked.from() > today ? "From " : "Since ") + from +
         (has_end ? ", until " + html::date(field.asked.to()) : "");
}

/// Those that are asked, or those that are not any more.
Html fields_table(const std::vector<OwnField>& fields, base::Date today, bool are_asked) {
  html::Table table{.head = {{.text = "Question"}, {.text = "Of whom"}, {.text = "Answer"}, {.text = "Asked"}},
                    .caption = are_asked ? "What the council asks besides" : "Not asked any more",
                    .caption_classes = are_asked ? "govuk-visually-hidden" : "govuk-table__caption--m",
                    .first_cell_is_header = true};
  for (const auto& field : fields) {
    if ((field.asked.to() > today) == are_asked) {
      const auto question = html::html(R"(<a class="govuk-link" href="{}">{}</a>{})", address_of_own_field(field.field),
                                       field.label, marks_of(field));
      table.rows.push_back({{.html = question},
                            {.text = words_in(all_asked_of(), field.asked_of)},
                            {.text = words_in(answer_types(), field.type)},
                            {.text = asked_when(field, today)}});
    }
  }
  if (table.rows.empty()) {
    return are_asked ? html::html("<p class=\"govuk-body\">Nothing besides what Hearth asks itself.</p>") : Html{};
  }
  return html::card_table(table);
}

Html required_form(const http::Request& request, const std::vector<std::string>& required, bool may_change) {
  TypedFields ticked;
  std::vector<FormFields::Box> boxes;
  Html list;
  for (const auto& question : questions_to_require()) {
    const bool is_required = std::ranges::find(required, question.key) != required.end();
    ticked.emplace(required_box(question), is_required ? "yes" : "");
    boxes.push_back({required_box(question), std::string{question.words}});
    list += is_required ? html::html("<li>{}</li>", question.words) : Html{};
  }
  if (!may_change) {
    return list.empty() ? html::html("<p class=\"govuk-body\">Nothing more.</p>")
                        : html::html("<ul class=\"govuk-list govuk-list--bullet\">{}</ul>", list);
  }
  const base::Problems none;
  return html::form({.action = "/required-questions",
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::html("{}{}", FormFields{ticked, none}.boxes("Which others must be answered?", boxes),
                                        html::button({.text = "Save", .prevent_double_click = true}))});
}

Html own_fields_banner(const http::Request& request) {
  const auto done = request.query("done").value_or("");
  const std::string_view sentence = done == "added"      ? "It is asked from today on."
                                    : done == "changed"  ? "It is saved."
                                    : done == "closed"   ? "It is not asked any more. What was answered stays."
                                    : done == "required" ? "It is saved: registrations ask for these from now on."
                                                         : "";
  return sentence.empty() ? Html{} : html::notification_banner({.text = std::string{sentence}, .type = "success"});
}

Html add_form_of_own_field(const http::Request& request, const base::Problems& problems) {
  const auto form = html::form(
      {.action = own_fields_address,
       .csrf_token = std::string{request.forgery_token()},
       .html = html::html("{}{}",
                          own_field_inputs(own_field_typed(request), problems, {.is_new = true, .has_choices = true}),
                          html::button({.text = "Ask this", .prevent_double_click = true}))});
  return html::html("<h2 class=\"govuk-heading-m\">Ask something else</h2>{}", form);
}

http::Response own_fields_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                               const base::Problems& problems) {
  const auto [fields, required] = asking_now(site);
  const bool may_change = manages_registration(asker);
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = "What a registration asks",
       .has_errors = !problems.empty(),
       .back_link = html::BackLink{.text = "Administration", .href = "/administration"},
       .content = html::html(
           "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">{}{}<h1 "
           "class=\"govuk-heading-l\">What a registration asks</h1><p class=\"govuk-body\">Only what a purpose needs. "
           "What the council asks besides stands in every registration, and on the page of a family.</p>{}{}<h2 "
           "class=\"govuk-heading-m\">What must be answered</h2><p class=\"govuk-body\">Always: the name and date of "
           "birth of a child, the name of a carer and what they are to the children, where the family lives, unless "
           "there is no fixed address, and the centre.</p>{}{}</div></div>",
           html::summary_of(problems), own_fields_banner(request), fields_table(fields, asker.today, true),
           fields_table(fields, asker.today, false), required_form(request, required, may_change),
           may_change ? add_form_of_own_field(request, problems) : Html{})});
}

nlohmann::ordered_json json_of_own_field(const OwnField& field) {
  return {{"field", field.field},
          {"asked_of", field.asked_of},
          {"label", field.label},
          {"hint", field.hint},
          {"purpose", field.purpose},
          {"type", field.type},
          {"choices", field.choices},
          {"required", field.is_required},
          {"sensitive", field.is_sensitive},
          {"opened", field.asked.from().iso()},
          {"closed", end_of(field.asked) ? nlohmann::ordered_json(*end_of(field.asked)) : nlohmann::ordered_json{}}};
}

}  // namespace

http::Response show_own_fields(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (!request.accepts_json()) {
    return own_fields_page(site, request, asker, {});
  }
  const auto [fields, required] = asking_now(site);
  auto all = nlohmann::ordered_json::array();
  for (const auto& field : fields) {
    all.push_back(json_of_own_field(field));
  }
  return http::json(nlohmann::ordered_json{{"own_fields", std::move(all)}, {"required", required}}.dump());
}

http::Response add_field(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (!manages_registration(asker)) {
    return own_fields_refused();
  }
  const auto added = site.database.write_alone([&](db::Session& session) {
    return add_own_field(session, asker.id.text(), own_field_typed(request), asker.today);
  });
  if (added) {
    return http::see_other(std::string{own_fields_address} + "?done=added");
  }
  return request.accepts_json() ? http::as_json(added.error()) : own_fields_page(site, request, asker, added.error());
}

http::Response change_required(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (!manages_registration(asker)) {
    return own_fields_refused();
  }
  std::vector<std::string> keys;
  for (const auto& question : questions_to_require()) {
    if (request.form().text(required_box(question)) == "yes") {
      keys.emplace_back(question.key);
    }
  }
  site.database.write_alone([&](db::Session& session) { require_questions(session, asker.id.text(), keys); });
  return http::see_other(std::string{own_fields_address} + "?done=required");
}

}  // namespace families
