#include "joins.hpp"

#include <algorithm>
#include <array>

namespace twin {
namespace {

/// Each key's group, named after that of its keys which came first.
class JoinedKeys {
 public:
  explicit JoinedKeys(const Order& order) : order_{order} {}

  void join(const std::string& one, const std::string& other) {
    const auto a = of(one);
    const auto b = of(other);
    if (a == b) return;
    const auto& [first, second] = order_.at(a) < order_.at(b) ? std::pair{a, b} : std::pair{b, a};
    for (auto& [key, group] : group_) {
      if (group == second) group = first;
    }
  }

  /// Keys that were never joined are not held: each is a group of its own.
  std::string of(const std::string& key) { return group_.emplace(key, key).first->second; }

 private:
  const Order& order_;
  std::map<std::string, std::string> group_;
};

int rank_of_record(const Row& row) {
  const auto role = cell(row, "role");
  return role == "child" ? 0 : role == "expected" ? 1 : 2;
}

/// One row of all of a person's, the one that says most first.
Row one_of(std::vector<Row> records, const Order& order) {
  std::ranges::sort(records, {},
                    [&](const Row& row) { return std::pair{rank_of_record(row), order.at(cell(row, "person"))}; });
  auto one = records.front();
  for (const auto& record : records) {
    for (const auto* column : {"birth_date", "died"}) {
      const bool is_due =
          std::string{column} == "birth_date" && rank_of_record(record) == 1 && rank_of_record(one) != 1;
      if (cell(one, column).empty() && !is_due) one[column] = cell(record, column);
    }
  }
  return one;
}

}  // namespace

Package with_joins(const Package& package, const std::vector<Joined>& joins, const Order& people,
                   const Order& families) {
  JoinedKeys person{people};
  JoinedKeys family{families};
  for (const auto& join : joins) {
    for (const auto& [one, other] : join.people) person.join(one, other);
    for (const auto& [one, other] : join.families) family.join(one, other);
  }
  auto joined = package;
  std::map<std::string, std::vector<Row>> records;
  std::map<std::string, std::string> own_family;
  for (const auto& row : rows(package, "people")) {
    records[person.of(cell(row, "person"))].push_back(row);
    own_family[cell(row, "person")] = cell(row, "family");
  }
  if (!records.empty()) joined["people"].rows.clear();
  for (const auto& [key, all] : records) {
    auto one = one_of(all, people);
    one["person"] = key;
    one["family"] = family.of(own_family.at(key));
    joined["people"].rows.push_back(one);
  }
  for (const auto* table : {"addresses", "registrations", "group_memberships", "attendances", "contacts"}) {
    if (!joined.contains(table)) continue;
    for (auto& row : joined[table].rows) row["person"] = person.of(cell(row, "person"));
  }
  return joined;
}

}  // namespace twin
