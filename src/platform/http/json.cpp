#include "json.hpp"

#include <nlohmann/json.hpp>

namespace http {

Response as_json(const nlohmann::json& value, int status) { return json(value.dump(), status); }

}  // namespace http
