#include "health.hpp"

namespace http {
namespace {

constexpr std::string_view plain = "text/plain; charset=utf-8";

/// For everybody: what it says is of the program, and of no person.
Endpoint open_page(std::string pattern, std::function<Response(const Request&)> answer) {
  return {.method = Method::get,
          .pattern = std::move(pattern),
          .options = {},
          .refuse = [](const Request&) { return std::nullopt; },
          .answer = std::move(answer)};
}

}  // namespace

Endpoint healthz() {
  return open_page("/healthz", [](const Request&) { return Response{200, std::string{plain}, Content{"well\n"}}; });
}

Endpoint readyz(std::function<std::optional<std::string>()> missing) {
  return open_page("/readyz", [missing = std::move(missing)](const Request&) {
    const auto what = missing ? missing() : std::nullopt;
    return Response{what ? 503 : 200, std::string{plain}, Content{what.value_or("ready") + "\n"}};
  });
}

Endpoint metrics_page(const Metrics& metrics, const std::vector<Gauge>& gauges) {
  return open_page("/metrics", [&](const Request&) {
    return Response{200, "text/plain; version=0.0.4; charset=utf-8", Content{metrics.text(gauges)}};
  });
}

}  // namespace http
