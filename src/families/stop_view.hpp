#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/problems.hpp"
#include "families/site.hpp"
#include "families/stops.hpp"
#include "html/html.hpp"

/// The stop list on the page of a family.
namespace families {

/// What a page says of it, cut already to what its reader may see.
struct StopView {
  bool may_change = false;  ///< whoever may not sees neither kind nor reason, and nothing that has ended
  base::Date today = {};
  std::vector<Stop> stops = {};
  std::vector<std::string> set_by = {};  ///< what those are called who set them, as the stops; empty: not known

  bool holds() const;
};
/// Leaves of the family's stops what the asker may see.
StopView stop_view(std::vector<Stop> stops, bool may_change, base::Date today,
                   const std::map<std::int64_t, std::string>& accounts);

/// That they must not be contacted today; nothing where they may.
html::Html stop_banner(const StopView& view);
/// The forms that put the family on the list, and take it off; nothing for whoever may not.
html::Html stop_forms(const http::Request& request, const StopView& view, std::string_view family,
                      const base::Problems& problems);
/// All there are and were; nothing for whoever may not change them, or where there are none.
html::Html stop_history(const StopView& view);
/// `do_not_contact`, and for whoever may change them `stops`.
void add_stops(nlohmann::ordered_json& json, const StopView& view);

}  // namespace families
