#include "facts.hpp"

#include <algorithm>
#include <set>

#include "closures.hpp"
#include "db/cells.hpp"
#include "member_records.hpp"
#include "sql.hpp"

namespace families {

void each_child(db::Session& session, const StandIns& stand_ins, const std::function<void(const Child&)>& visit) {
  session.scan(sql::fact_children, {}, [&](const db::Row& row) {
    if (!stand_ins.has_several(row.number(0))) {
      visit({row.number(0), stand_ins.family(row.number(1)), row.text(2), db::date(row, 3), db::date_or_none(row, 4)});
    }
  });
  for (const auto& child : stand_ins.children()) {
    visit({child.person, child.family, child.key, child.born, child.died});
  }
}

void each_family(db::Session& session, const std::function<void(std::int64_t, std::string_view)>& visit) {
  session.scan(sql::fact_families, {}, [&](const db::Row& row) { visit(row.number(0), row.text(1)); });
}

void each_address(db::Session& session, const StandIns& stand_ins, const std::function<void(const Address&)>& visit) {
  session.scan(sql::fact_addresses, {}, [&](const db::Row& row) {
    visit({stand_ins.person(row.number(0)), row.text(1), db::interval(row, 2, 3)});
  });
}

void each_protected_home(db::Session& session, const std::function<void(const ProtectedHome&)>& visit) {
  session.scan(sql::fact_protected_homes, {},
               [&](const db::Row& row) { visit({row.number(0), db::interval(row, 1, 2)}); });
}

void each_registration(db::Session& session, const StandIns& stand_ins,
                       const std::function<void(const Registration&)>& visit) {
  session.scan(sql::fact_registrations, {},
               [&](const db::Row& row) { visit({stand_ins.person(row.number(0)), db::interval(row, 1, 2)}); });
}

void each_target_group(db::Session& session, const std::function<void(const TargetGroup&)>& visit) {
  session.scan(sql::fact_target_groups, {},
               [&](const db::Row& row) { visit({row.text(0), row.text(1), row.number(2) == 1}); });
}

void each_membership(db::Session& session, const StandIns& stand_ins,
                     const std::function<void(const Membership&)>& visit) {
  session.scan(sql::fact_memberships, {}, [&](const db::Row& row) {
    visit({stand_ins.family(row.number(4), row.number(0)), row.text(1), db::interval(row, 2, 3)});
  });
}

namespace {

/// The records of a family's people, as rows have them: of whoever has several, those of a person in the order of
/// ranks.
void add_child_record(std::vector<FactsOfFamily::OfChild>& people, std::vector<Member>& members, const db::Row& row) {
  const auto person = row.number(0);
  auto found = std::ranges::find(people, person, &FactsOfFamily::OfChild::person);
  if (found == people.end()) {
    found = people.insert(people.end(), {.person = person});
  }
  if (row.number(4) == person) {
    found->key = row.text(5);
  } else {
    found->other_records.push_back(row.number(4));
  }
  add_record(members, {.person = person,
                       .role = std::string{row.text(1)},
                       .born = db::date_or_none(row, 2),
                       .died = db::date_or_none(row, 3)});
}

/// The children of a family of whom the birth date is known.
std::vector<FactsOfFamily::OfChild> children_of(db::Session& session, std::int64_t family) {
  std::vector<FactsOfFamily::OfChild> people;
  std::vector<Member> members;  // at the same places
  session.scan(sql::family_children, {{"family", family}},
               [&](const db::Row& row) { add_child_record(people, members, row); });
  std::vector<FactsOfFamily::OfChild> children;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (members[i].role == "child" && members[i].born) {
      people[i].born = *members[i].born;
      people[i].died = members[i].died;
      children.push_back(std::move(people[i]));
    }
  }
  return children;
}

}  // namespace

std::optional<FactsOfFamily> facts_of_family(db::Session& session, std::int64_t family) {
  const auto found = session.query(sql::family_by_number, {{"family", family}});
  if (found.empty()) {
    return std::nullopt;
  }
  FactsOfFamily facts{.key = std::string{found[0].text(2)}};
  facts.children = children_of(session, family);
  facts.closed_to = closed_to(session, family);
  const auto of = [&](std::int64_t person) {
    const auto at = std::ranges::find(facts.children, person, &FactsOfFamily::OfChild::person);
    return at == facts.children.end() ? nullptr : &*at;
  };
  std::vector<std::pair<std::string, base::Interval>> homes;
  std::set<std::string> hidden;  // postcodes
  session.scan(sql::family_homes, {{"family", family}}, [&](const db::Row& row) {
    homes.emplace_back(row.text(3), db::interval(row, 1, 2));
    if (auto* const child = of(row.number(0))) {
      child->homes.push_back(homes.back());
    }
    if (row.text(7) == "yes") {
      hidden.insert(homes.back().first);
    }
  });
  for (const auto& [postcode, held] : homes) {
    if (hidden.contains(postcode)) {
      facts.protected_homes.push_back(held);
    }
  }
  session.scan(sql::family_registrations, {{"family", family}}, [&](const db::Row& row) {
    if (auto* const child = of(row.number(0))) {
      child->registrations.push_back(db::interval(row, 2, 3));
    }
  });
  session.scan(sql::family_memberships, {{"family", family}},
               [&](const db::Row& row) { facts.memberships.emplace_back(row.text(0), db::interval(row, 1, 2)); });
  return facts;
}

}  // namespace families
