#pragma once

#include <optional>
#include <vector>

#include "families/joins.hpp"
#include "linkage/site.hpp"

namespace linkage {

/// A family that the asker may see by name and decide about, with its joins.
struct Joins {
  families::Brief family;
  std::vector<families::Join> all;
};

/// That which the address names; nothing where it is not for the asker.
std::optional<Joins> asked_joins(const Site& site, const http::Request& request, const rights::Asker& asker);

/// The look at a family, journalled; else the answer that the asker gets instead.
std::expected<void, http::Response> look_at(const Site& site, const http::Request& request, const rights::Asker& asker,
                                            std::int64_t family);

}  // namespace linkage
