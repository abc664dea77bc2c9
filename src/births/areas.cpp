#include "areas.hpp"

#include <algorithm>

#include "organisation/facts.hpp"
#include "organisation/names.hpp"

namespace births {

Areas::Areas(db::Session& session, base::Date on) {
  organisation::each_area(session, [&](std::string_view area) { areas_.try_emplace(std::string{area}); });
  organisation::each_postcode(
      session, [&](std::string_view postcode, std::string_view area) { postcodes_.emplace(postcode, area); });
  organisation::each_reach_area(session, [&](const organisation::ReachArea& reach) {
    if (reach.held.holds(on)) {
      auto& centre = areas_[std::string{reach.area}];
      centre = centre ? std::min(*centre, reach.centre) : reach.centre;
    }
  });
  organisation::each_centre_name(
      session, [&](const organisation::CentreName& name) { centres_.emplace(name.centre, name.name); });
}

std::optional<std::string> Areas::area_of(const std::string& postcode) const {
  const auto found = postcodes_.find(postcode);
  return found == postcodes_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<std::int64_t> Areas::centre_of(const std::string& area) const {
  const auto found = areas_.find(area);
  return found == areas_.end() ? std::nullopt : found->second;
}

std::optional<std::int64_t> Areas::centre_at(const std::string& postcode) const {
  const auto area = area_of(postcode);
  return area ? centre_of(*area) : std::nullopt;
}

}  // namespace births
