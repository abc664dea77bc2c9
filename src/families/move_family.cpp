// They moved: some of a family, or all, live at another address from a day on.
#include <algorithm>

#include "change_family.hpp"
#include "family_page.hpp"
#include "protection.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

/// Homes of today that are one address, by the first of them.
std::vector<std::vector<const Home*>> addresses_of(const Family& family, base::Date today) {
  std::vector<std::vector<const Home*>> all;
  for (const auto& home : family.homes) {
    if (home.held.to() <= today) {
      continue;
    }
    const auto same =
        std::ranges::find_if(all, [&](const auto& each) { return home_text(*each.front()) == home_text(home); });
    if (same == all.end()) {
      all.push_back({&home});
    } else {
      same->push_back(&home);
    }
  }
  return all;
}

std::string who_field(const Member& member) { return "who-" + member.id; }
std::string stays_field(std::size_t address) { return "stays-" + std::to_string(address + 1); }

std::string names_at(const Family& family, const std::vector<const Home*>& homes) {
  std::string names;
  for (const auto* home : homes) {
    names += (names.empty() ? "" : ", ") + called(family, home->person);
  }
  return names;
}

/// Where more than one address is held, each may stay; what it says of a protected one is cut with the rest, so that
/// addresses count as the whole family has them.
Html addresses(const ToChange& to, const FormFields& fields) {
  const auto all = addresses_of(to.family, to.today);
  std::vector<FormFields::Box> boxes;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto place = static_cast<std::size_t>(all[i].front() - to.family.homes.data());
    boxes.push_back({stays_field(i), shown_home(to.shown.homes[place]), names_at(to.shown, all[i])});
  }
  if (all.size() < 2) {
    return {};
  }
  return fields.boxes("Does any of these stay a home of those who moved? Tick it. The others end that day.", boxes);
}

constexpr auto protected_field = "home-protected";

bool lives_protected(const Family& family, base::Date today) {
  return std::ranges::any_of(family.homes,
                             [&](const Home& home) { return home.is_protected && home.held.to() > today; });
}

std::optional<ChangeForm> move_form(const ToChange& to) {
  ChangeForm form{.title = "They moved", .first_field = "from", .button = "Save the move"};
  form.present["from"] = today_typed(to.today);
  for (const auto& member : to.shown.members) {
    if (is_present(to.shown, member, to.today)) {
      form.present[who_field(member)] = "yes";
    }
  }
  if (lives_protected(to.family, to.today)) {
    form.present[protected_field] = "yes";  // whoever hides from somebody hides at the next address as well
  }
  form.fields = [&to](const FormFields& fields) {
    std::vector<FormFields::Box> who;
    for (const auto& member : to.shown.members) {
      if (!member.died) {
        who.push_back({who_field(member), called(to.shown, member.person)});
      }
    }
    return html::html("{}{}{}{}{}{}{}", FormFields::group("Where do they live now?", fields.address("home-")),
                      lives_protected(to.family, to.today) ? lift_field(fields, to.sight) : Html{},
                      sure_box(fields, "home-"), fields.box("no-home", "No fixed address"),
                      fields.boxes("Who moved?", who), addresses(to, fields), from_field(fields, "From which day?"));
  };
  return form;
}

/// What ends, and what begins, for one of those who moved.
class Moving {
 public:
  Moving(const ToChange& to, const TypedFields& typed, base::Problems& problems)
      : to_{to}, values_{typed, problems}, problems_{problems} {}

  void read(base::Date from, const std::optional<NewHome>& home, FamilyEdits& edits) {
    bool anybody = false;
    for (const auto& member : to_.family.members) {
      if (values_.ticked(who_field(member))) {
        anybody = true;
        move(member.person, from, home, edits);
        if (home && !home->is_protected && was_hidden(member, from)) {
          shown_.push_back(member.person);
        }
      }
    }
    if (!shown_.empty()) {
      if (const auto why = lifted_because(values_, to_.sight, protected_field, problems_)) {
        std::ranges::for_each(shown_, [&](std::int64_t person) { edits.keep_lifted(person, *why); });
      }
    }
    if (!anybody && !to_.family.members.empty()) {
      problems_.add(who_field(to_.family.members.front()), "Tick who moved.");
    }
  }

 private:
  /// Whether they lived at a protected address, and the new one must be: a child who has a second home besides the
  /// protected one gives nothing of that away.
  bool was_hidden(const Member& member, base::Date from) const {
    return std::ranges::any_of(to_.family.homes, [&](const Home& old) {
      return old.person == member.person && old.is_protected && old.held.to() > from &&
             (member.role == "carer" || !stays(old));
    });
  }

  bool stays(const Home& home) const {
    const auto all = addresses_of(to_.family, to_.today);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (std::ranges::find(all[i], &home) != all[i].end()) {
        return all.size() > 1 && values_.ticked(stays_field(i));
      }
    }
    return true;  // it ended already
  }

  /// Whether they live there already: of an address that the asker may not see, only where it was said in full for the
  /// same day, so that nobody finds it by trying.
  bool is_there(const Home& old, const NewHome& home, base::Date from) const {
    const bool is_shown = !old.is_protected || to_.sight.protected_addresses;
    return old.held.to() == base::Interval::last && home_text(old) == home_text(home) &&
           old.is_protected == home.is_protected && (is_shown || old.held.from() == from);
  }

  void move(std::int64_t person, base::Date from, const std::optional<NewHome>& home, FamilyEdits& edits) {
    bool lives_there = false;
    for (const auto& old : to_.family.homes) {
      if (old.person != person || old.held.to() <= from) {
        continue;
      }
      if (home && is_there(old, *home, from)) {
        lives_there = true;
      } else if (!stays(old)) {
        check_after(old.held, from, "The present address", problems_);
        edits.end(old, from);
      }
    }
    if (home && !lives_there) {
      check_staying(person, from, *home);
      edits.begin(person, *home, from);
    }
  }

  /// Two homes of one person from one day have two postcodes: the one that stays would be lost. Of one that the asker
  /// may not see, it is not told which.
  void check_staying(std::int64_t person, base::Date from, const NewHome& home) {
    for (const auto& old : to_.family.homes) {
      if (old.person != person || old.held.from() != from || old.held.to() <= from || !stays(old)) {
        continue;
      }
      if (old.is_protected && !to_.sight.protected_addresses) {
        problems_.add("from", "Another address of theirs is held from this day. Choose another day, or let it end.");
      } else if (old.postcode == home.postcode) {
        problems_.add("home-postcode",
                      "They have another home of this postcode from the same day. Choose another day.");
      }
    }
  }

  const ToChange& to_;
  const TypedValues values_;
  base::Problems& problems_;
  std::vector<std::int64_t> shown_;  // who lived at a protected address, and goes to one that is not
};

std::expected<FamilyEdits, base::Problems> move_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  const TypedValues values{typed, problems};
  const auto from = typed_from(typed, to.today, problems);
  std::optional<NewHome> home;
  if (!values.ticked("no-home")) {
    home = values.home("home-");
    if (home) {
      check_listed(to, typed, "home-", home->postcode, problems);
    }
  }
  FamilyEdits edits{to.family, to.centres};
  if (from) {
    Moving{to, typed, problems}.read(*from, home, edits);
  }
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange move{.task = "moved", .held = held_homes, .form = move_form, .work = move_work};

}  // namespace

http::Response show_move(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, move);
}

http::Response move_family(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, move);
}

}  // namespace families
