#include "json.hpp"

#include <nlohmann/json.hpp>

namespace http {

Response as_json(const nlohmann::json& value, int status) { return json(value.dump(), status); }

Response as_json(const base::Problems& problems) {
  auto all = nlohmann::json::array();
  for (const auto& each : problems.all()) {
    all.push_back({{"field", each.field}, {"message", each.message}});
  }
  return as_json(nlohmann::json{{"problems", all}}, 422);
}

}  // namespace http
