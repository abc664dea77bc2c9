#include "stand_ins.hpp"

#include "db/cells.hpp"
#include "member_records.hpp"
#include "sql.hpp"

namespace families {

StandIns::StandIns(db::Session& session) {
  session.scan(sql::joined_families, {}, [&](const db::Row& row) { families_.emplace(row.number(0), row.number(1)); });
  std::vector<Member> person;  // one, of all its records
  OfChild child{};
  const auto finish = [&] {
    if (!person.empty() && person.front().role == "child" && person.front().born) {
      children_.push_back({child.person, child.family, child.key, *person.front().born, person.front().died});
    }
    person.clear();
  };
  session.scan(sql::joined_people, {}, [&](const db::Row& row) {
    if (row.number(0) != child.person) {
      finish();
      child = {row.number(0), family(row.number(1)), std::string{row.text(3)}, {}, {}};
    }
    people_.emplace(row.number(2), Place{child.person, child.family});
    add_record(person, {.person = child.person,
                        .role = std::string{row.text(4)},
                        .born = db::date_or_none(row, 5),
                        .died = db::date_or_none(row, 6)});
  });
  finish();
}

std::int64_t StandIns::family(std::int64_t family) const {
  const auto found = families_.find(family);
  return found == families_.end() ? family : found->second;
}

std::int64_t StandIns::family(std::int64_t record, std::int64_t of_record) const {
  const auto found = people_.find(record);
  return found == people_.end() ? family(of_record) : found->second.family;
}

std::vector<std::pair<std::int64_t, std::int64_t>> StandIns::people() const {
  std::vector<std::pair<std::int64_t, std::int64_t>> all;
  for (const auto& [record, place] : people_) {
    if (record != place.person) {
      all.emplace_back(record, place.person);
    }
  }
  return all;
}

}  // namespace families
