#include "listed.hpp"

#include <fmt/ranges.h>

#include "sql.hpp"

namespace families {
namespace {

std::string json_list(std::span<const std::int64_t> people) { return fmt::format("[{}]", fmt::join(people, ",")); }

}  // namespace

void each_listed(db::Session& session, std::span<const std::int64_t> people, base::Date on,
                 const std::function<void(const Listed&)>& visit) {
  std::int64_t person = 0;
  std::string forename;
  std::string surname;
  session.scan(sql::listed_people, {{"people", json_list(people)}, {"on", on.iso()}}, [&](const db::Row& row) {
    if (row.number(0) != person) {  // the first of a person's records says who they are
      person = row.number(0);
      forename = row.text(2);
      surname = row.text(3);
    }
    visit({.person = person,
           .family = row.text(1),
           .forename = forename,
           .surname = surname,
           .line1 = row.text(4),
           .line2 = row.text(5),
           .town = row.text(6),
           .postcode = row.text(7)});
  });
}

void each_by_name(db::Session& session, std::span<const std::int64_t> people,
                  const std::function<void(std::int64_t)>& visit) {
  session.scan(sql::people_by_name, {{"people", json_list(people)}}, [&](const db::Row& row) { visit(row.number(0)); });
}

}  // namespace families
