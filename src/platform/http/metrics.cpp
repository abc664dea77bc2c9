#include "metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace http {
namespace {

/// As the format has it: backslash, quote and line end escaped.
std::string label(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    out += letter == '\\' || letter == '"' ? std::string{'\\', letter} : std::string{letter == '\n' ? ' ' : letter};
  }
  return out;
}

double seconds(std::chrono::microseconds time) { return std::chrono::duration<double>{time}.count(); }

}  // namespace

void Metrics::count(const Served& served) {
  const auto bound = std::ranges::lower_bound(bounds, served.took.count(), {}, [](int ms) { return ms * 1000L; });
  const std::lock_guard lock{mutex_};
  auto found = series_.find(std::pair<std::string_view, int>{served.route, served.status});
  if (found == series_.end()) {
    found = series_.emplace(Key{std::string{served.route}, served.status}, Series{}).first;
  }
  Series& series = found->second;
  ++series.within.at(static_cast<std::size_t>(bound - bounds.begin()));
  series.took += served.took;
  ++series.requests;
  series.bytes += served.bytes;
}

void Metrics::count_turned_away() {
  const std::lock_guard lock{mutex_};
  ++turned_away_;
}

std::string Metrics::text(const std::vector<Gauge>& gauges) const {
  std::string out = "# HELP hearth_http_route The routes that there are.\n# TYPE hearth_http_route gauge\n";
  const auto to = std::back_inserter(out);
  for (const auto& route : routes_) {
    fmt::format_to(to, "hearth_http_route{{route=\"{}\"}} 1\n", label(route));
  }
  {
    const std::lock_guard lock{mutex_};
    write_histogram(out);
    fmt::format_to(to,
                   "# HELP hearth_http_turned_away_total Connections refused at the door, since there were too many.\n"
                   "# TYPE hearth_http_turned_away_total counter\nhearth_http_turned_away_total {}\n",
                   turned_away_);
  }
  for (const Gauge& gauge : gauges) {
    fmt::format_to(to, "# HELP {0} {1}\n# TYPE {0} gauge\n{0} {2}\n", gauge.name, gauge.help, gauge.value());
  }
  return out;
}

void Metrics::write_histogram(std::string& out) const {
  const auto to = std::back_inserter(out);
  out +=
      "# HELP hearth_http_seconds How long answers took, by route and status.\n# TYPE hearth_http_seconds histogram\n";
  for (const auto& [key, series] : series_) {
    const std::string labels = fmt::format(R"(route="{}",status="{}")", label(key.first), key.second);
    std::uint64_t within = 0;
    for (std::size_t bound = 0; bound < bounds.size(); ++bound) {
      within += series.within.at(bound);
      fmt::format_to(to, "hearth_http_seconds_bucket{{{},le=\"{}\"}} {}\n", labels, bounds.at(bound) / 1000.0, within);
    }
    fmt::format_to(to, "hearth_http_seconds_bucket{{{},le=\"+Inf\"}} {}\n", labels, series.requests);
    fmt::format_to(to, "hearth_http_seconds_sum{{{}}} {}\n", labels, seconds(series.took));
    fmt::format_to(to, "hearth_http_seconds_count{{{}}} {}\n", labels, series.requests);
  }
  out += "# HELP hearth_http_bytes_total Bytes of contents sent.\n# TYPE hearth_http_bytes_total counter\n";
  for (const auto& [key, series] : series_) {
    fmt::format_to(to, "hearth_http_bytes_total{{route=\"{}\",status=\"{}\"}} {}\n", label(key.first), key.second,
                   series.bytes);
  }
}

}  // namespace http
