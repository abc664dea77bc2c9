#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "db/session.hpp"

namespace families {

/// Which records count as another (joins.hpp), for those who read the facts of all: few among many.
class StandIns {
 public:
  explicit StandIns(db::Session& session);

  /// Whether each record counts as itself.
  bool empty() const { return people_.empty() && families_.empty(); }
  /// The record that stands for the person of this one.
  std::int64_t person(std::int64_t record) const {
    const auto found = people_.find(record);
    return found == people_.end() ? record : found->second.person;
  }
  /// Whether the person has records beside this one.
  bool has_several(std::int64_t record) const { return people_.contains(record); }
  /// The family in which somebody counts whose record is of that family.
  std::int64_t family(std::int64_t record, std::int64_t of_record) const;
  /// The family that this one counts as.
  std::int64_t family(std::int64_t family) const;

  /// A child with several records, of whom the birth date is known; as each_child() visits the others.
  struct OfChild {
    std::int64_t person;
    std::int64_t family;
    std::string key;
    base::Date born;
    std::optional<base::Date> died;
  };
  const std::vector<OfChild>& children() const { return children_; }
  /// Each record that counts as another, with that.
  std::vector<std::pair<std::int64_t, std::int64_t>> people() const;

 private:
  struct Place {
    std::int64_t person;
    std::int64_t family;
  };

  std::unordered_map<std::int64_t, Place> people_;  ///< all records of whoever has several
  std::unordered_map<std::int64_t, std::int64_t> families_;
  std::vector<OfChild> children_;
};

}  // namespace families
