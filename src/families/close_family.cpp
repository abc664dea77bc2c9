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

}  // namespace

std::vector<std::int64_t> accounts_typed(const Site& site, const std::string& emails, const FamilySeenBy& sees,
                                         base::Problems& problems) {
  std::vector<std::int64_t> people;
  for (const auto& email : words_in(emails)) {
    const auto asker = site.asker_with_email(email);
    if (!asker) {
      problems.add("closed_people", fmt::format("There is no open account with the e-mail address {}.", email));
    } else if (!sees(*asker)) {
      problems.add("closed_people", fmt::format("Whoever signs in as {} may not see this family at all: name somebody "
                                                "whose role lets them.",
                                                email));
    } else {
      people.push_back(asker->account);
    }
  }
  std::ranges::sort(people);
  const auto again = std::ranges::unique(people);
  people.erase(again.begin(), again.end());
  return people;
}

std::optional<base::Date> review_day_typed(const std::string& words, base::Date today, base::Problems& problems) {
  auto review = base::day_as_typed(words);
  if (review && *review > today && review->days() - today.days() <= latest_review) {
    return review;
  }
  problems.add("closed_review", "Enter a day after today, within a year, such as " +
                                    html::date(base::Date::from_days(today.days() + 90)) + ".");
  return std::nullopt;
}

namespace {

std::optional<NewClosure> read_closure(const Site& site, const http::Request& request, std::int64_t family,
                                       const FamilySeenBy& sees, base::Date today, base::Problems& problems) {
  const auto kind = typed(request, "closed_kind");
  if (std::ranges::find(closure_kinds(), kind, &ClosureKind::key) == closure_kinds().end()) {
    problems.add("closed_kind", "Choose why the family is closed.");
  }
  const auto reason = typed(request, "closed_reason");
  if (reason.empty() || reason.size() > longest_closing_reason) {
    problems.add("closed_reason", "Say in a few words why, in at most 500 letters.");
  }
  const auto before = problems.all().size();
  auto people = accounts_typed(site, typed(request, "closed_people"), sees, problems);
  if (people.empty() && problems.all().size() == before) {
    problems.add("closed_people", "Enter the e-mail address of at least one person who goes on seeing the family.");
  }
  const auto review = review_day_typed(typed(request, "closed_review"), today, problems);
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

Html open_form(const http::Request& request, const Family& family, const Closure& closure) {
  return html::details(
      {.summary_text = "Open this family to all who would see it otherwise",
       .html = html::form(
           {.action = "/families/" + family.id + "/open",
            .csrf_token = std::string{request.forgery_token()},
            .html = html::html(R"(<p class="govuk-body">From then on whoever works here and may see families )"
                               R"(of this place sees this one again.</p>)"
                               R"(<input type="hidden" name="closure" value="{}">{})",
                               closure.id, html::button({.text = "Open it", .classes = "govuk-button--warning"}))})});
}

/// Whether this form made it: it was sent twice.
bool is_of_form(const Closure& held, const http::Request& request, const rights::Asker& asker) {
  return held.account == asker.account && held.kind == typed(request, "closed_kind") &&
         held.reason == typed(request, "closed_reason");
}

/// Somebody else was faster: whom the asker named does not see the family, and the asker must know. What was typed
/// stands there to be given to whoever can add it.
http::Response closed_meanwhile(const Site& site, const http::Request& request, const rights::Asker& asker) {
  html::SummaryList typed_so_far{};
  for (const auto& [field, key] :
       {std::pair{"closed_kind", "Why"}, std::pair{"closed_reason", "In a few words"},
        std::pair{"closed_people", "Who goes on seeing them"}, std::pair{"closed_review", "Look again by"}}) {
    const auto words = typed(request, field);
    typed_so_far.rows.push_back(
        {.key = {.text = key},
         .value = {.text = field == std::string_view{"closed_kind"} ? std::string{closure_words(words)} : words}});
  }
  return site.page(
      request, asker, 409,
      {.title = "Somebody else closed this family first",
       .content = html::html(
           R"(<h1 class="govuk-heading-l">Somebody else closed this family first</h1>)"
           R"(<p class="govuk-body">It is closed to the people whom they named. Yours was not saved: )"
           R"(those whom you named see the family only if they are among them. Ask the data protection )"
           R"(officer to add them, under closed families. This is what you typed.</p>{}{})",
           html::summary_list(typed_so_far),
           html::html(R"(<p class="govuk-body"><a class="govuk-link" href="/families">Find a family</a></p>)"))});
}

}  // namespace

std::string account_called(const std::map<std::int64_t, std::string>& names, std::int64_t account) {
  const auto found = names.find(account);
  return found == names.end() ? "somebody who is not here any more" : found->second;
}

std::string accounts_called(const std::map<std::int64_t, std::string>& names, std::span<const std::int64_t> accounts) {
  std::string words;
  for (const auto account : accounts) {
    words += (words.empty() ? "" : ", ") + account_called(names, account);
  }
  return words;
}

Html closed_banner(const Site& site, const Family& family) {
  const auto names = site.account_names();
  return site.database.read([&](db::Session& session) {
    return html::each(closures(session, family.number), [&](const Closure& each) {
      const auto stop = each.reason.ends_with('.') || each.reason.empty() ? "" : ".";
      return html::inset_text(
          {.html = html::html("<strong>Closed to all but {}</strong>, since {}, by {}. {}: {}{} To be looked at again "
                              "by {}.",
                              accounts_called(names, people_of(session, each)), html::instant(each.closed),
                              account_called(names, each.account), closure_words(each.kind), each.reason, stop,
                              html::date(each.review_on))});
    });
  });
}

Html closing(const Site& site, const http::Request& request, const Family& family, bool may_close,
             const base::Problems& problems) {
  if (!may_close) {
    return {};
  }
  const auto closed = site.database.read([&](db::Session& session) { return closures(session, family.number); });
  return closed.empty() ? closing_form(request, family, problems)
                        : html::each(closed, [&](const Closure& each) { return open_form(request, family, each); });
}

http::Response close_family_to_others(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto seen = seen_family(site, request.path("id"), asker);
  if (!seen || !seen->sight.may_close) {
    return http::not_found();
  }
  const auto family = seen->family.number;
  const auto answer = [&](const std::vector<Closure>& held) {
    return std::ranges::any_of(held, [&](const Closure& each) { return is_of_form(each, request, asker); })
               ? http::see_other("/families/" + seen->family.id)
               : closed_meanwhile(site, request, asker);
  };
  if (const auto held = site.database.read([&](db::Session& session) { return closures(session, family); });
      !held.empty()) {
    return answer(held);
  }
  base::Problems problems;
  const auto closure = read_closure(
      site, request, family,
      [&](const rights::Asker& each) { return family_in_sight(site, seen->family.id, each).has_value(); }, asker.today,
      problems);
  if (!closure) {
    return show_family_again(site, request, asker, problems);
  }
  const auto held = site.database.write_alone([&](db::Session& session) {
    auto before = closures(session, family);
    if (before.empty()) {
      close_family(session, {asker.id.text(), asker.account, base::instant_text(site.database.env().now())}, *closure);
    }
    return before;
  });
  if (!held.empty()) {
    return answer(held);
  }
  const bool sees_on = std::ranges::find(closure->people, asker.account) != closure->people.end();
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

}  // namespace families
