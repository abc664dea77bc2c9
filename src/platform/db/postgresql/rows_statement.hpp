#pragma once

#include <span>
#include <string>
#include <string_view>

#include "statement_text.hpp"

namespace db::postgresql {

/// `insert into thing (…) values ($1, lower($2)) on conflict …` as one statement for many rows: each parameter is an
/// array with an element a row, and `types` names its elements' type by position. `:authority` stays one value for all.
/// std::logic_error where the statement is not of that shape, or names a parameter outside its values.
std::string rows_statement(const StatementText& text, std::span<const std::string> types);

}  // namespace db::postgresql
