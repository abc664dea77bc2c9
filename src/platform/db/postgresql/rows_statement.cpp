#include "postgresql/rows_statement.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <stdexcept>
#include <vector>

namespace db::postgresql {
namespace {

/// Where the bracket behind `values` opens; npos where there is none.
std::size_t values_bracket(std::string_view sql, std::size_t word) {
  constexpr std::string_view values = "values";
  const auto at = word == std::string_view::npos ? word : sql.find_first_not_of(" \n", word + values.size());
  return at == std::string_view::npos || sql[at] != '(' ? std::string_view::npos : at;
}

[[noreturn]] void other_shape(const StatementText& text) {
  throw std::logic_error{
      fmt::format("statement {}: a batch takes `insert into … (…) values (…)`, with every parameter among the values",
                  text.name())};
}

/// One past the bracket that closes the one before `from`. What stands in quotes does not count.
std::size_t after_closing(std::string_view sql, std::size_t from) {
  int open = 1;
  char quote = '\0';
  for (auto at = from; at < sql.size(); ++at) {
    const char c = sql[at];
    if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else {
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    if (open == 0) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

/// Calls `visit` with the text before each `$7`, and its position from 0; last with the rest, and nothing.
template <class F>
void each_parameter(std::string_view sql, F&& visit) {
  std::size_t from = 0;
  for (auto at = sql.find('$'); at != std::string_view::npos; at = sql.find('$', at + 1)) {
    std::size_t number = 0;
    const auto* const digits = sql.data() + at + 1;
    const auto [end, error] = std::from_chars(digits, sql.data() + sql.size(), number);
    if (error == std::errc{}) {
      visit(sql.substr(from, at - from), std::optional{number - 1});
      from = static_cast<std::size_t>(end - sql.data());
    }
  }
  visit(sql.substr(from), std::optional<std::size_t>{});
}

}  // namespace

std::string rows_statement(const StatementText& text, std::span<const std::string> types) {
  const std::string_view sql = text.native();
  const auto begin = sql.find("values");
  const auto bracket = values_bracket(sql, begin);
  const auto end = bracket == std::string_view::npos ? bracket : after_closing(sql, bracket + 1);
  if (end == std::string_view::npos || sql.substr(0, begin).find('$') != std::string_view::npos ||
      sql.substr(end).find('$') != std::string_view::npos) {
    other_shape(text);
  }
  std::string chosen;
  each_parameter(sql.substr(bracket + 1, end - bracket - 2),
                 [&](std::string_view before, std::optional<std::size_t> position) {
                   chosen += before;
                   if (position) {
                     chosen += *position == text.authority() ? fmt::format("${}::{}", *position + 1, types[*position])
                                                             : fmt::format("p{}", *position + 1);
                   }
                 });
  std::string arrays;
  std::string names;
  for (const auto position : text.of_caller()) {
    arrays += fmt::format("{}${}::{}[]", arrays.empty() ? "" : ", ", position + 1, types[position]);
    names += fmt::format("{}p{}", names.empty() ? "" : ", ", position + 1);
  }
  if (arrays.empty()) {
    other_shape(text);
  }
  return fmt::format("{}select {} from unnest({}) as row_of ({}){}", sql.substr(0, begin), chosen, arrays, names,
                     sql.substr(end));
}

}  // namespace db::postgresql
