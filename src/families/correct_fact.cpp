// A home, a registration or a group that was written down wrongly is put right; what was said before is kept.
#include <fmt/format.h>

#include <algorithm>

#include "change_family.hpp"
#include "family_page.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

/// One line of what can be wrong: facts that are alike, of several people.
template <class Given>
struct Alike {
  std::string key;  ///< stays the same whatever else is put right
  std::string words;
  std::vector<const Given*> facts;
};

template <class Given>
std::string fact_key(const Family& family, std::string_view kind, const std::vector<Given>& facts, const Given& fact) {
  const auto* const member = family.member(fact.person);
  const auto number = std::count_if(facts.data(), &fact, [&](const Given& each) {
    return each.person == fact.person && each.held.from() == fact.held.from();
  });
  return fmt::format("{}~{}~{}~{}", kind, member == nullptr ? "" : member->id, fact.held.from().iso(), number);
}

std::string days_words(const base::Interval& held) {
  return held.to() == base::Interval::last ? "since " + html::date(held.from())
                                           : fmt::format("{} to {}", html::date(held.from()), html::date(held.to()));
}

template <class Given>
void add_alike(std::vector<Alike<Given>>& all, const ToChange& to, std::string_view kind,
               const std::vector<Given>& facts, const Given& fact, const std::string& same) {
  const auto found = std::ranges::find_if(
      all, [&](const Alike<Given>& each) { return each.words == same && each.facts[0]->held == fact.held; });
  if (found != all.end()) {
    found->facts.push_back(&fact);
    return;
  }
  all.push_back({fact_key(to.family, kind, facts, fact), same, {&fact}});
}

std::vector<Alike<Home>> wrong_homes(const ToChange& to) {
  std::vector<Alike<Home>> all;
  for (std::size_t i = 0; i < to.family.homes.size(); ++i) {
    const auto& home = to.family.homes[i];
    const auto same = std::ranges::find_if(all, [&](const Alike<Home>& each) {
      return home_text(*each.facts[0]) == home_text(home) && each.facts[0]->held == home.held;
    });
    if (same != all.end()) {
      same->facts.push_back(&home);
    } else {
      all.push_back({fact_key(to.family, "home", to.family.homes, home), shown_home(to.shown.homes[i]), {&home}});
    }
  }
  return all;
}

std::vector<Alike<Registered>> wrong_registrations(const ToChange& to) {
  std::vector<Alike<Registered>> all;
  for (const auto& each : to.family.registrations) {
    const auto centre = to.centres.find(each.centre);
    add_alike(all, to, "registration", to.family.registrations, each,
              "Registered at " + (centre == to.centres.end() ? std::string{"a centre"} : centre->second));
  }
  return all;
}

std::vector<Alike<GroupHeld>> wrong_groups(const ToChange& to) {
  std::vector<Alike<GroupHeld>> all;
  for (const auto& each : to.family.groups) {
    if (!each.is_sensitive || to.sight.sensitive_groups) {
      add_alike(all, to, "group", to.family.groups, each, each.name);
    }
  }
  return all;
}

template <class Given>
void add_items(std::vector<html::Choice>& items, const ToChange& to, const std::vector<Alike<Given>>& all) {
  for (const auto& each : all) {
    std::string names;
    for (const auto* fact : each.facts) {
      names += (names.empty() ? "" : ", ") + called(to.shown, fact->person);
    }
    items.push_back({.text = fmt::format("{}, {}", each.words, days_words(each.facts[0]->held)),
                     .value = each.key,
                     .hint = {.text = names}});
  }
}

std::optional<ChangeForm> wrong_form(const ToChange& to) {
  ChangeForm form{.title = "Something was written down wrongly", .first_field = "fact", .button = "Put it right"};
  form.lead = html::html(
      "<p class=\"govuk-body\">For what was never so. If it was so once and is no more, go back and say what has "
      "changed.</p>");
  form.fields = [&to](const FormFields& fields) {
    html::Radios facts{
        .fieldset = html::Fieldset{.legend = {.text = "Which is wrong?", .classes = "govuk-fieldset__legend--m"}},
        .error_message = html::error_of(fields.problems(), "fact"),
        .name = "fact",
        .value = fields.typed("fact"),
        .classes = "govuk-radios--small"};
    add_items(facts.items, to, wrong_homes(to));
    add_items(facts.items, to, wrong_registrations(to));
    add_items(facts.items, to, wrong_groups(to));
    const auto days = html::html("{}{}", fields.day("from", "First day", "Like 3 5 2026"),
                                 fields.day("to", "The day on which it ended", "Leave empty if it is still so"));
    const html::Radios how{
        .fieldset = html::Fieldset{.legend = {.text = "What is right?", .classes = "govuk-fieldset__legend--m"}},
        .error_message = html::error_of(fields.problems(), "how"),
        .name = "how",
        .items = {{.text = "It was never so", .value = "never"},
                  {.text = "Its days were others", .value = "days", .conditional = {.html = days}},
                  {.text = "The address is another one",
                   .value = "address",
                   .conditional = {.html = html::html("{}{}", fields.address("home-"), sure_box(fields, "home-"))}}},
        .value = fields.typed("how")};
    FormFields::Items reasons{{"", "Choose"}};
    for (const auto& reason : correction_reasons().first(chosen_reasons)) {
      reasons.emplace_back(reason.key, reason.words);
    }
    return html::html("{}{}{}", html::radios(facts), html::radios(how), fields.select("reason", "Why?", reasons));
  };
  return form;
}

class Righting {
 public:
  Righting(const ToChange& to, const TypedFields& typed, base::Problems& problems, FamilyEdits& edits)
      : to_{to}, typed_{typed}, values_{typed, problems}, problems_{problems}, edits_{edits} {}

  void all() {
    reason_ = values_.text("reason");
    how_ = values_.text("how");
    const auto chosen = correction_reasons().first(chosen_reasons);
    if (std::ranges::find(chosen, reason_, &CorrectionReason::key) == chosen.end()) {
      problems_.add("reason", "Choose why it is put right.");
    }
    if (values_.text("fact").empty()) {
      problems_.add("fact", "Choose which is wrong.");
    }
    if (how_ != "never" && how_ != "days" && how_ != "address") {
      problems_.add("how", "Choose what is right.");
    }
    if (!problems_.empty()) {
      return;
    }
    read(wrong_homes(to_), to_.family.homes, [](const Home& home) { return home.postcode; });
    read(wrong_registrations(to_), to_.family.registrations, [](const Registered& each) { return each.centre; });
    read(wrong_groups(to_), to_.family.groups, [](const GroupHeld& each) { return each.group; });
  }

 private:
  template <class Given, class What>
  void read(const std::vector<Alike<Given>>& all, const std::vector<Given>& facts, const What& what) {
    const auto asked = std::ranges::find(all, values_.text("fact"), &Alike<Given>::key);
    if (asked == all.end()) {  // of another kind, or put right already
      return;
    }
    for (const auto* fact : asked->facts) {
      if (how_ == "never") {
        edits_.take_out(*fact, reason_);
      } else if (how_ == "days") {
        days(*fact, facts, what);
      } else {
        address(*fact);
      }
    }
  }

  template <class Given, class What>
  void days(const Given& fact, const std::vector<Given>& facts, const What& what) {
    const auto from = values_.day("from", "3 5 2026");
    const auto to = values_.day("to", "3 5 2026");
    const auto held = from ? base::Interval::of(from, to) : std::nullopt;
    if (!from || *from > to_.today) {
      problems_.add("from", "Enter the first day, like 3 5 2026: one that has come.");
    } else if (!held || (to && *to > to_.today)) {
      problems_.add("to", "Enter a day after the first one that has come, or leave it empty.");
    } else {
      const bool clashes = std::ranges::any_of(facts, [&](const Given& other) {
        return &other != &fact && other.person == fact.person && what(other) == what(fact) &&
               other.held.overlaps(*held);
      });
      if (clashes) {
        problems_.add("from", "The same is held on some of these days already: choose days that do not overlap.");
      } else {
        edits_.correct_days(fact, *held, reason_);
      }
    }
  }

  void address(const Home& home) {
    auto right = values_.home("home-");
    if (!right) {
      return;
    }
    right->is_protected = right->is_protected || home.is_protected;  // a correction lifts no protection
    const auto is_hidden = [&](const Home& other) {
      return &other != &home && other.person == home.person && other.is_protected && !to_.sight.protected_addresses &&
             other.held.from() == home.held.from();
    };
    if (std::ranges::any_of(to_.family.homes, is_hidden)) {  // whatever was typed: nobody finds a postcode by trying
      problems_.add("fact", "A protected address is held from the same day: somebody who may open it puts this right.");
      return;
    }
    check_listed(to_, typed_, "home-", right->postcode, problems_);
    const bool clashes = std::ranges::any_of(to_.family.homes, [&](const Home& other) {
      return &other != &home && other.person == home.person && other.held.from() == home.held.from() &&
             other.postcode == right->postcode;
    });
    if (clashes) {
      problems_.add("home-postcode",
                    "Another home of that postcode is held from the same day: say that one of them was "
                    "never so.");
    } else {
      edits_.correct(home, *right, reason_);
    }
  }
  template <class Given>
  void address(const Given& /*fact*/) {
    problems_.add("how", "Only a home has an address. Choose another answer.");
  }

  const ToChange& to_;
  const TypedFields& typed_;
  const TypedValues values_;
  base::Problems& problems_;
  FamilyEdits& edits_;
  std::string reason_;
  std::string how_;
};

std::expected<FamilyEdits, base::Problems> wrong_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  FamilyEdits edits{to.family, to.centres};
  Righting{to, typed, problems, edits}.all();
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange righting{.task = "righted", .held = held_facts, .form = wrong_form, .work = wrong_work};

}  // namespace

http::Response show_correct_fact(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, righting);
}

http::Response correct_fact(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, righting);
}

}  // namespace families
