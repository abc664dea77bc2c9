#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "html/html.hpp"

namespace html {

/// Charts are tables, whole without script: a trend's is open, a map's, which is long, one press away. Where there is
/// script (web/scripts/charts), it draws the figure from the table's own cells.

/// A share of several dates, with the bounds it is held against.
struct TrendPoint {
  base::Date date;
  std::optional<std::int64_t> tenths = {};  ///< of a per cent
};
struct TrendMark {
  std::string text = {};  ///< `Good`
  std::int64_t tenths = 0;
};
struct TrendChart {
  std::string caption = {};  ///< `Reach at each quarter's end`
  std::string unit = "Reach";
  std::vector<TrendPoint> points = {};
  std::vector<TrendMark> marks = {};
};
Html trend_chart(const TrendChart& options);

/// A figure of each area, drawn over the areas' boundaries.
struct MapArea {
  std::string code = {};  ///< as the boundaries call it
  std::string name = {};
  std::optional<std::int64_t> tenths = {};  ///< of a per cent, or of one
  std::string note = {};                    ///< `142 of 300 known`
  std::string href = {};
};
struct MapChart {
  std::string caption = {};
  std::string unit = "Reach";
  bool is_per_cent = true;      ///< otherwise whole numbers
  std::string boundaries = {};  ///< address of the areas' GeoJSON; its features have the code as `properties.area`
  std::vector<std::int64_t> bounds = {350, 500, 650, 850};  ///< tenths where one colour ends and the next begins
  std::vector<MapArea> areas = {};
};
Html map_chart(const MapChart& options);

}  // namespace html
