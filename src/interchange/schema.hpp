#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace interchange {

/// What a cell may hold, besides nothing where the column is not required.
enum class Type : std::uint8_t {
  text,          ///< any text, kept as it is
  key,           ///< the source system's own key: text of at most `longest_key` characters
  date,          ///< `2026-09-30`
  local_time,    ///< `2026-09-30T09:30`, Europe/London
  whole_number,  ///< digits only, `lowest` to `highest`
  degrees,       ///< decimal degrees, `lowest` to `highest`; kept as written
  code,          ///< one of `codes`, case included
  language,      ///< ISO 639-3, three small letters; qaa to qtz are for local use
  postcode,      ///< any spacing or case; held as `ME4 4AA`
};

/// The most Unicode characters of a key.
inline constexpr std::size_t longest_key = 64;
/// The largest whole number that is taken where the contract names none.
inline constexpr std::int64_t largest_number = 2'147'483'647;

struct Column {
  std::string_view name;
  Type type = Type::text;
  bool required = false;
  /// The file whose key this column names, without `.csv`; empty for none. Where that file's key has two columns, its
  /// first is the column of the same name in this file (a node is one of its structure).
  std::string_view refers_to = {};
  std::span<const std::string_view> codes = {};
  std::int64_t lowest = 0;
  std::int64_t highest = largest_number;
  /// Values that a key may not have: `all` and `none` of groups, which are words of the command line; nor a comma.
  bool is_word_of_command_line = false;
};

/// Two columns, by position: a half-open interval whose end is after its beginning.
struct Ends {
  std::size_t from;
  std::size_t to;
};

/// One CSV file of a package.
struct File {
  std::string_view name;   ///< without `.csv`
  std::string_view holds;  ///< a sentence: what a row is
  std::span<const Column> columns;
  std::size_t key_columns;  ///< the first so many columns make the key
  std::optional<Ends> ends = std::nullopt;
  /// Whether a row is two of a kind in no order, so that it stands once: the first column's key before the second's, by
  /// their bytes.
  bool is_unordered_pair = false;

  std::span<const Column> key() const { return columns.first(key_columns); }
  /// The position of a column; nothing where there is none of that name.
  std::optional<std::size_t> column(std::string_view column_name) const;
};

/// All files, each after those that it refers to: the order in which the contract lists them is `files()` itself
/// (interchange.md, the table), which happens to be fit for both.
std::span<const File> files();

/// The file of that name, without `.csv`; null where the contract has none.
const File* find_file(std::string_view name);

/// True iff ISO 639-3 has this code, or it is one of qaa to qtz.
bool is_language(std::string_view code);

}  // namespace interchange
