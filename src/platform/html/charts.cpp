#include "charts.hpp"

#include <iterator>

#include "html/components.hpp"
#include "numbers.hpp"

namespace html {
namespace {

// The table is open where a chart would be all that there is to read, and the script closes it behind what it draws.
Html figure(const Attributes& attributes, bool open, std::string summary, const Table& table) {
  return html(
      R"(<figure class="chart"{}>{}</figure>)", attributes,
      details(
          {.summary_text = std::move(summary), .html = html::table(table), .open = open, .classes = "chart__table"}));
}

Attributes value(std::optional<std::int64_t> tenths) {
  return Attributes{}.add_some("data-value", tenths ? decimal(*tenths) : "");
}

// So many are read through where nothing is drawn; more would bury the page.
constexpr std::int64_t most_open = 100;

// `65 Good;85 Outstanding`: the script parts it at the first space of each.
std::string marks(const std::vector<TrendMark>& marks) {
  std::string out;
  for (const auto& mark : marks) {
    out += (out.empty() ? "" : ";") + decimal(mark.tenths) + " " + mark.text;
  }
  return out;
}

std::string numbers(const std::vector<std::int64_t>& tenths) {
  std::string out;
  for (const auto each : tenths) {
    out += (out.empty() ? "" : " ") + decimal(each);
  }
  return out;
}

std::string words_for(const MapChart& options, std::optional<std::int64_t> tenths) {
  return !tenths || options.is_per_cent ? per_cent(tenths) : number(*tenths / 10);
}

std::vector<TableCell> area_row(const MapChart& options, const MapArea& area) {
  const auto name =
      area.href.empty() ? text(area.name) : html(R"(<a class="govuk-link" href="{}">{}</a>)", area.href, area.name);
  return {{.html = name, .attributes = {{"data-area", area.code}}},
          {.text = words_for(options, area.tenths), .format = "numeric", .attributes = value(area.tenths)},
          {.text = area.note}};
}

}  // namespace

Html trend_chart(const TrendChart& options) {
  std::vector<std::vector<TableCell>> rows;
  rows.reserve(options.points.size());
  for (const auto& point : options.points) {
    rows.push_back({{.text = date(point.date), .attributes = {{"data-value", point.date.iso()}}},
                    {.text = per_cent(point.tenths), .format = "numeric", .attributes = value(point.tenths)}});
  }
  return figure({{"data-chart", "trend"}, {"data-unit", options.unit}, {"data-marks", marks(options.marks)}}, true,
                "Show as a table",
                {.rows = std::move(rows),
                 .head = {{.text = "Date"}, {.text = options.unit, .format = "numeric"}},
                 .caption = options.caption,
                 .caption_classes = "chart__caption",
                 .first_cell_is_header = true});
}

Html map_chart(const MapChart& options) {
  std::vector<std::vector<TableCell>> rows;
  rows.reserve(options.areas.size());
  for (const auto& area : options.areas) {
    rows.push_back(area_row(options, area));
  }
  return figure({{"data-chart", "map"},
                 {"data-unit", options.unit},
                 {"data-suffix", options.is_per_cent ? "%" : ""},
                 {"data-areas", options.boundaries},
                 {"data-bounds", numbers(options.bounds)}},
                std::ssize(options.areas) <= most_open,
                "Show the " + number(std::ssize(options.areas)) + " areas as a table",
                {.rows = std::move(rows),
                 .head = {{.text = "Area"}, {.text = options.unit, .format = "numeric"}, {.text = "Counted"}},
                 .caption = options.caption,
                 .caption_classes = "chart__caption",
                 .first_cell_is_header = true});
}

}  // namespace html
