#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/problems.hpp"
#include "http/response.hpp"

namespace http {

/// An answer in JSON. Text in it that is not UTF-8 is a fault of ours: throws nlohmann::json::type_error.
Response as_json(const nlohmann::json& value, int status = 200);

/// Problems for a program: 422, `{"problems": [{"field": …, "message": …}]}`.
Response as_json(const base::Problems& problems);

}  // namespace http
