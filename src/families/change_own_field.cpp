// One of the council's own fields: its words changed, or closed.
#include <algorithm>

#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "or_null.hpp"
#include "own_field_edits.hpp"
#include "own_field_pages.hpp"
#include "secrets/secrets.hpp"
#include "tasks.hpp"

namespace families {
namespace {

using html::Html;

std::optional<OwnField> field_asked_for(db::Session& session, std::string_view key) {
  const auto fields = own_fields(session);
  const auto found = std::ranges::find(fields, key, &OwnField::field);
  return found == fields.end() ? std::nullopt : std::optional{*found};
}

/// What the form saw: somebody else may have changed it meanwhile.
std::string seen_field_words(const Site& site, const OwnField& field) {
  std::string all = field.field;
  for (const auto& [name, words] : own_field_fields(field)) {
    all.append("\n").append(name).append("=").append(words);
  }
  return secrets::keyed_hash(site.key, all);
}

Html facts_of_own_field(const OwnField& field) {
  std::vector<html::SummaryListRow> rows;
  const auto add = [&](const char* of, const std::string& words) {
    rows.push_back({.key = {.text = of}, .value = {.text = words}});
  };
  add("Asked of", words_in(all_asked_of(), field.asked_of));
  add("Answer", words_in(answer_types(), field.type));
  add("Why it is asked", field.purpose);
  add("Asked since", html::date(field.asked.from()));
  if (field.asked.to() != base::Interval::last) {
    add("Not asked from", html::date(field.asked.to()));
  }
  if (field.is_sensitive) {
    add("Sensitive", "Shown to those alone who see sensitive target groups");
  }
  return html::summary_list({.rows = std::move(rows)});
}

Html change_form_of_own_field(const Site& site, const http::Request& request, const OwnField& field,
                              const TypedFields& typed, const base::Problems& problems) {
  const auto token = std::string{request.forgery_token()};
  const auto inputs =
      own_field_inputs(typed, problems, {.has_choices = field.type == "choice", .was_sensitive = field.is_sensitive});
  const auto change =
      html::form({.action = address_of_own_field(field.field),
                  .csrf_token = token,
                  .html = html::html(R"(<input type="hidden" name="seen" value="{}">{}{})",
                                     seen_field_words(site, field), inputs, html::button({.text = "Save"}))});
  const auto close = html::form({.action = address_of_own_field(field.field) + "/close",
                                 .csrf_token = token,
                                 .html = html::button({.text = "Ask it no more", .classes = "govuk-button--warning"})});
  return html::html(
      "<h2 class=\"govuk-heading-m\">Change its words</h2>{}<h2 class=\"govuk-heading-m\">Close it</h2><p "
      "class=\"govuk-body\">From today nobody is asked any more. What was answered stays with the families.</p>{}",
      change, close);
}

http::Response own_field_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                              const OwnField& field, const TypedFields& typed, const base::Problems& problems) {
  const bool may_change = manages_registration(asker) && field.asked.to() == base::Interval::last;
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = field.label,
       .has_errors = !problems.empty(),
       .back_link = html::BackLink{.text = "What a registration asks", .href = own_fields_address},
       .content = html::html("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">{}<h1 "
                             "class=\"govuk-heading-l\">{}</h1>{}{}</div></div>",
                             html::summary_of(problems), field.label, facts_of_own_field(field),
                             may_change ? change_form_of_own_field(site, request, field, typed, problems) : Html{})});
}

}  // namespace

http::Response show_own_field(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto field =
      site.database.read([&](db::Session& session) { return field_asked_for(session, request.path("field")); });
  return field ? own_field_page(site, request, asker, *field, own_field_fields(*field), {}) : http::not_found();
}

http::Response change_field(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (!manages_registration(asker)) {
    return own_fields_refused();
  }
  const auto typed = own_field_typed(request);
  std::optional<OwnField> field;
  const auto problems = site.database.write_alone([&](db::Session& session) -> base::Problems {
    field = field_asked_for(session, request.path("field"));
    const auto seen = typed_in(typed, "seen");
    if (!field || field->asked.to() != base::Interval::last) {
      return {"label", "This question was closed meanwhile, and is not asked any more."};
    }
    if (!seen.empty() && seen != seen_field_words(site, *field)) {
      return {"label", "Somebody changed this question after you opened the page: it is now “" + field->label +
                           "”, asked because: " + field->purpose +
                           " What you typed still stands here, and was not saved."};
    }
    return change_own_field(session, asker.id.text(), *field, typed);
  });
  if (!field) {
    return http::not_found();
  }
  if (problems.empty()) {
    return http::see_other(std::string{own_fields_address} + "?done=changed");
  }
  return request.accepts_json() ? http::as_json(problems)
                                : own_field_page(site, request, asker, *field, typed, problems);
}

http::Response close_field(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (!manages_registration(asker)) {
    return own_fields_refused();
  }
  const bool is_there = site.database.write_alone([&](db::Session& session) {
    const auto field = field_asked_for(session, request.path("field"));
    if (field) {
      close_own_field(session, asker.id.text(), *field, asker.today);
    }
    return field.has_value();
  });
  return is_there ? http::see_other(std::string{own_fields_address} + "?done=closed") : http::not_found();
}

}  // namespace families
