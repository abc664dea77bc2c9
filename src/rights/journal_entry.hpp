#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "db/entry.hpp"

namespace rights {

/// An entry about an account (its number). The detail is JSON, and holds neither a name nor an e-mail address: what
/// stands in the journal stands there for ever.
inline db::Entry entry_about(std::int64_t account, std::string_view actor, std::string_view origin,
                             std::string_view kind, std::string_view action,
                             const nlohmann::ordered_json& detail = {}) {
  return {.actor = std::string{actor},
          .origin = std::string{origin},
          .room = "rights",
          .kind = std::string{kind},
          .record = account,
          .action = std::string{action},
          .digest = {},
          .detail = detail.empty() ? std::string{} : detail.dump()};
}

}  // namespace rights
