#pragma once

#include <functional>
#include <optional>
#include <string>

#include "http/route.hpp"
#include "metrics.hpp"

namespace http {

/// `GET /healthz`: the program runs.
Endpoint healthz();
/// `GET /readyz`: 200 where nothing is missing, else 503 with what is.
Endpoint readyz(std::function<std::optional<std::string>()> missing);
/// `GET /metrics`. What is referred to must outlive it.
Endpoint metrics_page(const Metrics& metrics, const std::vector<Gauge>& gauges);

}  // namespace http
