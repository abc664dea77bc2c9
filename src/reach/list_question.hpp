#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "view.hpp"

namespace reach {

/// Whom a list is of: those on a rung, or (`negated`) those known who are not.
struct Who {
  std::string_view word;   ///< as the address has it: `not_seen`
  std::string_view words;  ///< as people say it: `not seen`
  cohort::Rung rung;
  bool negated;
};

enum class ListOrder : std::uint8_t { last_seen, name, distance, age };
/// Everybody, those never seen by the date, or those seen before the window alone.
enum class Lapse : std::uint8_t { all, never, lapsed };
enum class ListForm : std::uint8_t { page, csv, xlsx };

/// Which list, how much of it, and in which order: everything that its address says.
struct ListQuestion {
  View view;
  Who who;
  ListOrder order = ListOrder::last_seen;
  Lapse lapse = Lapse::all;
  std::optional<cohort::Number> area;
  std::size_t page = 1;
  bool whole = false;  ///< all on one page, to be printed: where that is not too much (most_on_one_page)
  ListForm form = ListForm::page;

  /// The group that the list is of; `none`: all.
  cohort::Number tag() const { return view.asked.tags.front(); }
};

/// Reads the address. Problems name the word. Nothing where there is no such place.
std::expected<std::optional<ListQuestion>, base::Problems> read_list(const http::Request& request,
                                                                     const Catalogue& catalogue, base::Date usual);

/// The address of the same list with those words changed; without its page, which begins at the first again.
std::string list_address(const ListQuestion& question, const Catalogue& catalogue, std::vector<Change> changes = {});

std::string_view word_of(ListOrder order);
std::string_view word_of(Lapse lapse);

/// `142 children not seen`
std::string list_title(const ListQuestion& question, std::uint64_t count);

}  // namespace reach
