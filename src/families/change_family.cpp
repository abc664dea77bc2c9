#include "change_family.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/postcode.hpp"
#include "base/typed_day.hpp"
#include "family_page.hpp"
#include "family_store.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "organisation/facts.hpp"
#include "registration.hpp"
#include "secrets/secrets.hpp"
#include "show_family.hpp"
#include "sql.hpp"

namespace families {
namespace {

using html::Html;

constexpr std::string_view seen_field = "seen";

/// Nothing where the asker may not change this family, or there is none.
std::optional<ToChange> family_to_change(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto found = seen_family(site, request.path("id"), asker);
  if (!found || !found->sight.may_change || found->family.members.empty()) {
    return std::nullopt;
  }
  auto shown = found->family;
  cut(shown, found->sight);
  ToChange to{.family = std::move(found->family),
              .shown = std::move(shown),
              .sight = found->sight,
              .centres = centre_names(site.database),
              .offered = offered_to(site, asker),
              .today = asker.today,
              .account = asker.account};
  to.corrections = [&site, id = base::Uuid::parse(to.family.id).value(), sight = to.sight] {
    return site.database.read([&](db::Session& session) {
      const auto family = read_family(session, id);
      return family ? corrections_of(session, *family, sight) : std::vector<Correction>{};
    });
  };
  const auto& parts = request.segments();
  to.person = parts.size() > 3 ? parts[3] : std::string{};  // /families/{id}/correct/{person}
  return to;
}

/// What the form saw, so that nobody can read it back.
std::string seen_of(const Site& site, const FamilyChange& change, const ToChange& to) {
  return secrets::keyed_hash(site.key, fmt::format("{} {} {}: {}", to.family.id, to.account, change.task,
                                                   change.held(to.family, to.today, to.centres)));
}

std::string form_json(const Site& site, const FamilyChange& change, const ToChange& to, const ChangeForm& form) {
  auto people = nlohmann::json::array();
  for (const auto& member : to.shown.members) {
    people.push_back({{"id", member.id}, {"who", called(to.shown, member.person)}, {"role", member.role}});
  }
  return nlohmann::json{{"title", form.title},
                        {"fields", form.present},
                        {"people", std::move(people)},
                        {"holds", change.held(to.shown, to.today, to.centres)},
                        {seen_field, seen_of(site, change, to)}}
      .dump();
}

http::Response form_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                         const FamilyChange& change, const ToChange& to, const ChangeForm& form,
                         const TypedFields& typed, const base::Problems& problems) {
  if (auto recorded = site.record_look(request, asker, look_at(to.family, request)); !recorded) {
    return std::move(recorded.error());
  }
  if (request.accepts_json()) {
    return problems.empty() ? http::json(form_json(site, change, to, form)) : http::as_json(problems);
  }
  const FormFields fields{typed, problems};
  const auto content = html::form(
      {.action = std::string{request.path()},
       .csrf_token = std::string{request.forgery_token()},
       .html = html::html(R"(<input type="hidden" name="{}" value="{}">{}{})", seen_field, seen_of(site, change, to),
                          form.fields(fields), html::button({.text = form.button, .prevent_double_click = true}))});
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = form.title,
       .has_errors = !problems.empty(),
       .back_link = html::BackLink{.text = "Back to the family", .href = "/families/" + to.family.id},
       .content = html::html("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">{}<span "
                             "class=\"govuk-caption-l\">{}</span><h1 class=\"govuk-heading-l\">{}</h1>{}{}</div></div>",
                             html::summary_of(problems), family_title(to.shown), form.title, form.lead, content)});
}

TypedFields typed_fields(const http::Request& request) {
  TypedFields typed;
  for (const auto& [name, value] : request.form().fields) {
    typed.emplace(name, value);
  }
  return typed;
}

std::string changed_meanwhile(const FamilyChange& change, const ToChange& to) {
  return fmt::format(
      "Somebody changed this after you opened the page. It now says: {}. What you typed still stands here, and was not "
      "saved: change it, or save it as it is.",
      change.held(to.shown, to.today, to.centres));
}

/// As it stands when it is written, which may be otherwise than when it was asked for.
ToChange read_again(db::Session& session, const ToChange& before) {
  auto to = before;
  to.family = read_family(session, base::Uuid::parse(to.family.id).value()).value();
  to.shown = to.family;
  cut(to.shown, to.sight);
  to.is_listed = [&session](const std::string& postcode) {
    return organisation::is_listed_postcode(session, postcode);
  };
  to.is_card_held = [&session](const std::string& card, base::Date from) {
    return !session.query(sql::card_holders, {{"card", card}, {"from", from.iso()}}).empty();
  };
  return to;
}

}  // namespace

http::Response show_change(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const FamilyChange& change) {
  const auto to = family_to_change(site, request, asker);
  const auto form = to ? change.form(*to) : std::nullopt;
  return form ? form_page(site, request, asker, change, *to, *form, form->present, {}) : http::not_found();
}

http::Response make_change(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const FamilyChange& change) {
  auto to = family_to_change(site, request, asker);
  if (!to || !change.form(*to)) {
    return http::not_found();
  }
  const auto typed = typed_fields(request);
  const auto done = site.database.write_alone([&](db::Session& session) -> std::expected<void, base::Problems> {
    *to = read_again(session, *to);
    if (!change.form(*to)) {  // joined with another meanwhile, or nobody to whom it could happen any more
      return std::unexpected{
          base::Problems{"from", "This family was changed meanwhile. Go back and look at it again."}};
    }
    const auto seen = typed_in(typed, seen_field);
    to->is_as_seen = seen == seen_of(site, change, *to);
    const auto edits = change.work(*to, typed);
    if (!edits) {
      return std::unexpected{edits.error()};
    }
    if (edits->empty()) {  // it stands so already: sent twice, or nothing was changed
      return {};
    }
    if (!seen.empty() && !to->is_as_seen) {
      const auto form = change.form(*to);
      return std::unexpected{base::Problems{form ? form->first_field : "from", changed_meanwhile(change, *to)}};
    }
    edits->write(session, {asker.id.text(), "web"}, asker.account, site.database.env(), change.task);
    return {};
  });
  if (!done) {
    const auto form = change.form(*to);
    return form ? form_page(site, request, asker, change, *to, *form, typed, done.error()) : http::not_found();
  }
  return http::see_other(is_in_sight(site, to->family.id, asker)
                             ? fmt::format("/families/{}?done={}", to->family.id, change.task)
                             : std::string{"/families?done=elsewhere"});
}

std::vector<OwnField> own_fields_for(const ToChange& to, std::string_view asked_of) {
  auto fields = to.offered.own_fields;
  std::erase_if(fields, [&](const OwnField& field) {
    return field.asked_of != asked_of || (field.is_sensitive && !to.sight.sensitive_groups);
  });
  return fields;
}

std::string today_typed(base::Date today) { return html::date(today); }

std::optional<base::Date> typed_from(const TypedFields& typed, base::Date today, base::Problems& problems) {
  const auto words = typed_in(typed, "from");
  const auto day = typed.contains("from") ? base::day_as_typed(words) : std::optional{today};
  if (!day) {
    problems.add("from", "Enter the day, like 3 5 2026.");
  } else if (*day > today) {
    problems.add("from", "This day has not come. Write it down once it is so: enter today, or a day before.");
    return std::nullopt;
  }
  return day;
}

html::Html from_field(const FormFields& fields, const std::string& label) {
  return fields.day("from", label, "Like 3 5 2026");
}

void check_after(const base::Interval& held, base::Date from, std::string_view what, base::Problems& problems) {
  const auto said = [](const base::Problem& problem) { return problem.field == "from"; };
  if (held.from() > from && held.to() == base::Interval::last && std::ranges::none_of(problems.all(), said)) {
    problems.add("from",
                 fmt::format("{} is held since {}: enter that day or a later one. If it was written down wrongly, "
                             "put it right instead.",
                             what, html::date(held.from())));
  }
}

void check_listed(const ToChange& to, const TypedFields& typed, const std::string& row, const std::string& postcode,
                  base::Problems& problems) {
  if (to.is_listed && !to.is_listed(postcode) && typed_in(typed, row + "sure") != postcode) {
    problems.add(row + "postcode",
                 fmt::format("The county's list does not hold {}: the family will be in no centre's area. Is it right? "
                             "Then tick the box below it.",
                             postcode));
  }
}

html::Html sure_box(const FormFields& fields, const std::string& row) {
  const auto postcode = base::Postcode::parse(fields.typed(row + "postcode"));
  const auto asks = std::ranges::any_of(fields.problems().all(), [&](const base::Problem& problem) {
    return problem.field == row + "postcode" && problem.message.starts_with("The county's list");
  });
  if (!postcode || (!asks && fields.typed(row + "sure") != postcode->text())) {
    return {};
  }
  return html::checkboxes({.name = row + "sure",
                           .items = {{.text = postcode->text() + " is right", .value = postcode->text()}},
                           .values = {fields.typed(row + "sure")},
                           .classes = "govuk-checkboxes--small"});
}

}  // namespace families
