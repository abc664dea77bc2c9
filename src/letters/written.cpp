#include "letters/written.hpp"

#include <fmt/ranges.h>

#include <set>

#include "sql.hpp"

namespace letters {

std::vector<Written> letters_to(db::Session& session, std::span<const std::int64_t> people) {
  std::vector<Written> all;
  std::set<std::int64_t> batches;  // letters and labels of one batch are one letter
  session.scan(sql::letters_to, {{"people", fmt::format("[{}]", fmt::join(people, ","))}}, [&](const db::Row& row) {
    if (batches.insert(row.number(4)).second) {
      all.push_back({std::string{row.text(1)}, std::string{row.text(2)}, row.number(3)});
    }
  });
  return all;
}

}  // namespace letters
