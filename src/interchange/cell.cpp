#include "cell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/date.hpp"
#include "base/postcode.hpp"
#include "base/text.hpp"

namespace interchange {
namespace {

using Held = std::expected<std::string_view, std::string>;

std::unexpected<std::string> wrong(std::string_view what, const Column& column) {
  return std::unexpected{fmt::format("{}; {}", what, remedy(column))};
}

Held hold_key(const Column& column, std::string_view cell) {
  if (cell.size() > longest_key && base::characters(cell) > longest_key) {
    return wrong(fmt::format("is longer than a key may be, {} characters", longest_key), column);
  }
  if (column.is_word_of_command_line) {
    if (cell == "all" || cell == "none") {
      return wrong("is a word of the command line, and cannot name a group", column);
    }
    if (cell.contains(',')) {
      return wrong("has a comma, which parts the groups of a list", column);
    }
  }
  return cell;
}

Held hold_whole_number(const Column& column, std::string_view cell, std::string& room) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!std::ranges::all_of(cell, digit)) {
    return wrong("is not a whole number written in digits only", column);
  }
  const auto first = std::min(cell.find_first_not_of('0'), cell.size() - 1);
  room = cell.substr(first);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(room.data(), room.data() + room.size(), number);
  if (error != std::errc{} || number > column.highest) {
    return wrong("is too large", column);
  }
  if (number < column.lowest) {
    return wrong("is too small", column);
  }
  return room;
}

Held hold_degrees(const Column& column, std::string_view cell) {
  double degrees = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), degrees);
  if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(degrees)) {
    return wrong("is not a number of degrees", column);
  }
  if (degrees < static_cast<double>(column.lowest) || degrees > static_cast<double>(column.highest)) {
    return wrong("is no place on the globe", column);
  }
  return cell;
}

Held hold_date(const Column& column, std::string_view cell) {
  return base::Date::parse(cell) ? Held{cell} : wrong("is not a date that exists", column);
}

Held hold_local_time(const Column& column, std::string_view cell) {
  return base::LocalTime::parse(cell) ? Held{cell} : wrong("is not a local time that exists", column);
}

Held hold_code(const Column& column, std::string_view cell) {
  return std::ranges::find(column.codes, cell) != column.codes.end() ? Held{cell} : wrong("is not in the list", column);
}

Held hold_language(const Column& column, std::string_view cell) {
  return is_language(cell) ? Held{cell} : wrong("is not a language of ISO 639-3", column);
}

Held hold_postcode(const Column& column, std::string_view cell, std::string& room) {
  const auto postcode = base::Postcode::parse(cell);
  if (!postcode) {
    return wrong("is not a postcode", column);
  }
  room = postcode->text();
  return room;
}

}  // namespace

Held hold(const Column& column, std::string_view cell, std::string& room) {
  if (cell.empty()) {
    return column.required ? wrong("is empty and may not be", column) : Held{cell};
  }
  switch (column.type) {
    case Type::text:
      return cell;
    case Type::key:
      return hold_key(column, cell);
    case Type::date:
      return hold_date(column, cell);
    case Type::local_time:
      return hold_local_time(column, cell);
    case Type::whole_number:
      return hold_whole_number(column, cell, room);
    case Type::degrees:
      return hold_degrees(column, cell);
    case Type::code:
      return hold_code(column, cell);
    case Type::language:
      return hold_language(column, cell);
    case Type::postcode:
      return hold_postcode(column, cell, room);
  }
  return cell;
}

std::string remedy(const Column& column) {
  switch (column.type) {
    case Type::text:
      return "write what it is called";
    case Type::key:
      if (column.is_word_of_command_line) {
        return "write the source system's own key, without a comma, and not `all` or `none`";
      }
      return fmt::format("write the source system's own key, at most {} characters", longest_key);
    case Type::date:
      return "write a date like 2026-09-30";
    case Type::local_time:
      return "write a local time like 2026-09-30T09:30";
    case Type::whole_number:
      return fmt::format("write a whole number from {} to {}, in digits only", column.lowest, column.highest);
    case Type::degrees:
      return fmt::format("write decimal degrees from {} to {}", column.lowest, column.highest);
    case Type::code:
      return fmt::format("write one of {}", fmt::join(column.codes, ", "));
    case Type::language:
      return "write the three small letters of ISO 639-3, like eng, or qaa to qtz for one of your own";
    case Type::postcode:
      return "write a postcode like ME4 4AA";
  }
  return {};
}

}  // namespace interchange
