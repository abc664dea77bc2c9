// A family is closed to all but named people, and opened again.
#include "close_family.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/instant.hpp"
#include "base/typed_day.hpp"
#include "closures.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "show_family.hpp"
#include "tasks.hpp"

namespace families {
namespace {

using html::Html;

constexpr std::size_t longest_closing_reason = 500;  // letters
constexpr std::int32_t latest_review = 366;          // days from now

std::string typed(const http::Request& request, std::string_view field) {
  return std::string{request.form().text(field).value_or("")};
}

/// The words that stand between blanks, commas and line ends.
std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char each : text) {
    if (each == ' ' || each == ',' || each == ';' || each == '\n' || each == '\r' || each == '\t') {
      words.emplace_back();
    } else {
      words.back() += each;
    }
  }
  std::erase(words, "");
  return words;
}

std::vector<std::int64_t> accounts_typed(const Site& site, const http::Request& request, base::Problems& problems) {
  std::vector<std::int64_t> people;
  for (const auto& email : words_in(typed(request, "closed_people"))) {
    if (const auto account = site.account_of_email(email)) {
      people.push_back(*account);
    } else if (problems.empty()) {
      problems.add("closed_people", "There is no open account with one of these e-mail addresses. Look for a slip.");
    }
  }
  if (people.empty() && problems.empty()) {
    problems.add("closed_people", "Enter the e-mail address of at least one person who goes on seeing the family.");
  }
  return people;
}

std::optional<NewClosure> read_closure(const Site& site, const http::Request& request, std::int64_t family,
                                       base::Date today, base::Problems& problems) {
  const auto kind = typed(request, "closed_kind");
  if (std::ranges::find(closure_kinds(), kind, &ClosureKind::key) == closure_kinds().end()) {
    problems.add("closed_kind", "Choose why the family is closed.");
  }
  const auto reason = typed(request, "closed_reason");
  if (reason.empty() || reason.size() > longest_closing_reason) {
    problems.add("closed_reason", "Say in a few words why, in at most 500 letters.");
  }
  base::Problems of_people;
  auto people = accounts_typed(site, request, of_people);
  for (const auto& [field, message] : of_people.all()) {
    problems.add(field, message);
  }
  const auto review = base::day_as_typed(typed(request, "closed_review"));
  if (!review || *review <= today || review->days() - today.days() > latest_review) {
    problems.add("closed_review", "Enter a day after today, within a year, such as " +
                                      html::date(base::Date::from_days(today.days() + 90)) + ".");
  }
  if (!problems.empty()) {
    return std::nullopt;
  }
  return NewClosure{site.database.env().new_id(), family, kind, reason, *review, std::move(people)};
}

Html closing_form(const http::Request& request, const Family& family, const base::Problems& problems) {
  html::Radios kinds{.fieldset = html::Fieldset{.legend = {.text = "Why?"}},
                     .error_message = html::error_of(problems, "closed_kind"),
                     .name = "closed_kind",
                     .value = typed(request, "closed_kind")};
  for (const auto& kind : closure_kinds()) {
    kinds.items.push_back({.text = std::string{kind.name}, .value = std::string{kind.key}});
  }
  const auto fields = html::html(
      "{}{}{}{}", html::radios(kinds),
      html::input({.name = "closed_reason",
                   .value = typed(request, "closed_reason"),
                   .label = {.text = "In a few words"},
                   .error_message = html::error_of(problems, "closed_reason"),
                   .autocomplete = "off"}),
      html::textarea(
          {.name = "closed_people",
           .rows = 3,
           .value = typed(request, "closed_people"),
           .label = {.text = "Who goes on seeing them?"},
           .hint = {.text =
                        "The e-mail addresses by which they sign in here, one a line. Your own too, if you are one."},
           .error_message = html::error_of(problems, "closed_people")}),
      html::input({.name = "closed_review",
                   .value = typed(request, "closed_review"),
                   .label = {.text = "Look again by"},
                   .hint = {.text = "A day within a year, such as 1 March 2027."},
                   .error_message = html::error_of(problems, "closed_review"),
                   .autocomplete = "off"}));
  return html::details(
      {.summary_text = "Close this family to all but named people",
       .html = html::form({.action = "/families/" + family.id + "/close",
                           .csrf_token = std::string{request.forgery_token()},
                           .html = html::html("{}{}", fields, html::button({.text = "Close this family"}))}),
       .open = !problems.empty()});
}

Html closed_banner(const Site& site, const http::Request& request, const Family& family,
                   const std::vector<Closure>& closed, bool may_open) {
  return html::each(closed, [&](const Closure& each) {
    const auto names = site.account_names();
    const auto who = names.find(each.account);
    const auto open =
        may_open ? html::form({.action = "/families/" + family.id + "/open",
                               .csrf_token = std::string{request.forgery_token()},
                               .html = html::html(R"(<input type="hidden" name="closure" value="{}">{})", each.id,
                                                  html::button({.text = "Open it to all who would see it otherwise",
                                                                .classes = "govuk-button--secondary"}))})
                 : Html{};
    return html::html(
        "{}{}",
        html::inset_text(
            {.text = fmt::format("Closed to all but named people since {}, by {}. {}: {} To be looked at again by {}.",
                                 html::instant(each.closed), who == names.end() ? "" : who->second,
                                 closure_words(each.kind), each.reason, html::date(each.review_on))}),
        open);
  });
}

std::string as_json(const std::vector<Closure>& all) {
  auto rows = nlohmann::ordered_json::array();
  for (const auto& each : all) {
    rows.push_back({{"family", each.family_id},
                    {"kind", each.kind},
                    {"closed", each.closed},
                    {"review_on", each.review_on.iso()}});
  }
  return nlohmann::ordered_json{{"closed_families", std::move(rows)}}.dump();
}

}  // namespace

Html closing(const Site& site, const http::Request& request, const Family& family, bool may_close,
             const base::Problems& problems) {
  const auto closed = site.database.read([&](db::Session& session) { return closures(session, family.number); });
  return closed.empty() ? (may_close ? closing_form(request, family, problems) : Html{})
                        : closed_banner(site, request, family, closed, may_close);
}

http::Response close_family_to_others(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto seen = seen_family(site, request.path("id"), asker);
  if (!seen || !seen->sight.may_close) {
    return http::not_found();
  }
  base::Problems problems;
  const auto closure = read_closure(site, request, seen->family.number, asker.today, problems);
  if (!closure) {
    return show_family_again(site, request, asker, problems);
  }
  const bool sees_on = std::ranges::find(closure->people, asker.account) != closure->people.end();
  site.database.write_alone([&](db::Session& session) {
    if (closures(session, closure->family).empty()) {  // sent twice, it is closed already
      close_family(session, {asker.id.text(), asker.account, base::instant_text(site.database.env().now())}, *closure);
    }
  });
  return http::see_other(sees_on ? "/families/" + seen->family.id : "/families?done=closed");
}

http::Response open_family_to_all(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto seen = seen_family(site, request.path("id"), asker);
  if (!seen || !seen->sight.may_close) {
    return http::not_found();
  }
  const auto id = typed(request, "closure");
  site.database.write_alone([&](db::Session& session) {
    const auto all = closures(session, seen->family.number);
    if (const auto found = std::ranges::find(all, id, &Closure::id); found != all.end()) {
      open_family(session, {asker.id.text(), asker.account, base::instant_text(site.database.env().now())}, *found);
    }
  });
  return http::see_other("/families/" + seen->family.id);
}

http::Response show_closures(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto all = site.database.read([](db::Session& session) { return closures(session); });
  if (request.accepts_json()) {
    return http::json(as_json(all));
  }
  html::Table table{
      .head = {{.text = "Look again by"}, {.text = "Closed"}, {.text = "By"}, {.text = "Why"}, {.text = "Family"}},
      .caption = "Closed families",
      .caption_classes = "govuk-visually-hidden"};
  const auto names = site.account_names();
  for (const auto& each : all) {
    const auto who = names.find(each.account);
    const auto due = html::date(each.review_on) + (each.review_on < asker.today ? " (overdue)" : "");
    table.rows.push_back(
        {{.text = due},
         {.text = html::instant(each.closed)},
         {.text = who == names.end() ? "" : who->second},
         {.text = std::string{closure_words(each.kind)}},
         {.html = html::html(
              R"(<a class="govuk-link" href="/families/{}">Open, if you are named<span class="govuk-visually-hidden">: closed {}</span></a>)",
              each.family_id, html::instant(each.closed))}});
  }
  const auto content =
      all.empty() ? html::html("<p class=\"govuk-body\">No family is closed.</p>") : html::card_table(table);
  return site.page(request, asker, 200,
                   {.title = "Closed families",
                    .back_link = html::BackLink{.text = "Administration", .href = "/administration"},
                    .content = html::html("<h1 class=\"govuk-heading-l\">Closed families</h1>{}", content)});
}

}  // namespace families
