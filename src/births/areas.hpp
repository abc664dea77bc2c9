#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/date.hpp"
#include "db/session.hpp"

namespace births {

/// Which area a postcode lies in, and which centre answers for it on a day; read once for a whole list.
class Areas {
 public:
  Areas(db::Session& session, base::Date on);

  /// Nothing where the county's list of postcodes does not hold it.
  std::optional<std::string> area_of(const std::string& postcode) const;
  bool has(const std::string& area) const { return areas_.contains(area); }
  /// Nothing where no centre answers for the area.
  std::optional<std::int64_t> centre_of(const std::string& area) const;
  /// Nothing where none answers for the home.
  std::optional<std::int64_t> centre_at(const std::string& postcode) const;
  /// What the centres are called.
  const std::map<std::int64_t, std::string>& centres() const { return centres_; }

 private:
  std::unordered_map<std::string, std::string> postcodes_;
  std::unordered_map<std::string, std::optional<std::int64_t>> areas_;
  std::map<std::int64_t, std::string> centres_;
};

}  // namespace births
