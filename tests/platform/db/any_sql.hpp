#pragma once

#include <string_view>

#include "db/sql.hpp"

/// A statement in the same words for both databases.
inline constexpr db::Sql any(std::string_view words) { return {"test/statement", words, words}; }
