#include "family_store.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "db/cells.hpp"
#include "member_records.hpp"
#include "sql.hpp"

namespace families {
namespace {

Member member_with_codes(const db::Row& row) {
  auto member = member_of(row, 0);
  member.sex = row.text(6);
  member.ethnicity = row.text(7);
  member.language = row.text(8);
  return member;
}

std::string lines_of(const db::Row& row) {
  std::string lines;
  for (const int column : {4, 5, 6}) {
    if (!row.text(column).empty()) {
      lines += (lines.empty() ? "" : ", ") + std::string{row.text(column)};
    }
  }
  return lines;
}

Home home_of(const db::Row& row) {
  return {.person = row.number(0),
          .held = db::interval(row, 1, 2),
          .postcode = std::string{row.text(3)},
          .lines = lines_of(row),
          .is_protected = row.text(7) == "yes"};
}

/// Where a mother's address is protected, her child's record of the same one must not give it away.
void protect_alike(std::vector<Home>& homes) {
  for (auto& home : homes) {
    home.is_protected = std::ranges::any_of(
        homes, [&](const Home& other) { return other.is_protected && other.postcode == home.postcode; });
  }
}

GroupHeld group_of(const db::Row& row) {
  return {.person = row.number(0),
          .name = std::string{row.text(1)},
          .is_sensitive = row.text(2) == "yes",
          .held = db::interval(row, 3, 4),
          .source = std::string{row.text(5)},
          .group = std::string{row.text(6)}};
}

OwnAnswer own_answer_of(const db::Row& row) {
  return {.person = row.number(0),
          .field = std::string{row.text(1)},
          .label = std::string{row.text(2)},
          .asked_of = std::string{row.text(3)},
          .type = std::string{row.text(4)},
          .is_sensitive = row.text(5) == "yes",
          .words = std::string{row.text(6)},
          .held = db::interval(row, 7, 8)};
}

}  // namespace

Member member_of(const db::Row& row, int first) {
  return {.person = row.number(first),
          .role = std::string{row.text(first + 1)},
          .forename = std::string{row.text(first + 2)},
          .surname = std::string{row.text(first + 3)},
          .born = db::date_or_none(row, first + 4),
          .died = db::date_or_none(row, first + 5)};
}

std::optional<Family> read_family(db::Session& session, const base::Uuid& id) {
  const auto found = session.query(sql::family_by_id, {{"id", id.text()}});
  if (found.empty()) {
    return std::nullopt;
  }
  Family family{.number = found.front().number(0), .id = std::string{found.front().text(1)}};
  const auto number = family.number;
  session.scan(sql::family_members, {{"family", number}},
               [&](const db::Row& row) { add_record(family.members, member_with_codes(row)); });
  std::ranges::stable_sort(family.members, {}, [](const Member& member) {
    return std::pair{rank_of(member.role),
                     member.born ? -member.born->days() : std::numeric_limits<std::int32_t>::max()};
  });
  session.scan(sql::person_ids, {{"family", number}}, [&](const db::Row& row) {
    const auto member = std::ranges::find(family.members, row.number(0), &Member::person);
    if (member != family.members.end()) {
      member->id = std::string{row.text(1)};
    }
  });
  session.scan(sql::family_homes, {{"family", number}},
               [&](const db::Row& row) { family.homes.push_back(home_of(row)); });
  protect_alike(family.homes);
  session.scan(sql::family_groups, {{"family", number}},
               [&](const db::Row& row) { family.groups.push_back(group_of(row)); });
  session.scan(sql::family_registrations, {{"family", number}}, [&](const db::Row& row) {
    family.registrations.push_back({.person = row.number(0), .centre = row.number(1), .held = db::interval(row, 2, 3)});
  });
  session.scan(sql::family_contact_details, {{"family", number}}, [&](const db::Row& row) {
    family.contact_details.push_back(
        {row.number(0), std::string{row.text(1)}, std::string{row.text(2)}, db::interval(row, 3, 4)});
  });
  session.scan(sql::family_needs, {{"family", number}}, [&](const db::Row& row) {
    family.needs.push_back(
        {row.number(0), std::string{row.text(1)}, std::string{row.text(2)}, db::interval(row, 3, 4)});
  });
  session.scan(sql::family_cards, {{"family", number}}, [&](const db::Row& row) {
    family.cards.push_back({row.number(0), std::string{row.text(1)}, db::interval(row, 2, 3)});
  });
  session.scan(sql::family_responsibilities, {{"family", number}}, [&](const db::Row& row) {
    family.responsibilities.push_back(
        {row.number(0), row.number(1), std::string{row.text(2)}, row.text(3) == "yes", db::interval(row, 4, 5)});
  });
  session.scan(sql::family_consents, {{"family", number}}, [&](const db::Row& row) {
    family.consents.push_back(
        {std::string{row.text(0)}, db::date(row, 1), row.text(2) == "yes", std::string{row.text(3)}, row.number(4)});
  });
  session.scan(sql::family_other_names, {{"family", number}}, [&](const db::Row& row) {
    family.other_names.push_back(
        {row.number(0), std::string{row.text(1)}, std::string{row.text(2)}, db::interval(row, 3, 4)});
  });
  session.scan(sql::family_own_answers, {{"family", number}},
               [&](const db::Row& row) { family.own_answers.push_back(own_answer_of(row)); });
  return family;
}

}  // namespace families
