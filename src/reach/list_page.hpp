#pragma once

#include <string>
#include <vector>

#include "html/components.hpp"
#include "html/figures.hpp"
#include "list_lines.hpp"

namespace reach {

/// How many rows stand on one page.
inline constexpr std::size_t rows_of_a_page = 50;
/// Of a list that is shown whole, to be printed: some eighty sheets.
inline constexpr std::size_t most_on_one_page = 2'000;

/// A list as it is shown: everything in words, without the catalogue.
struct ListPage {
  std::string title = {};  ///< `142 children not seen`: never with a name in it
  std::string place = {};
  std::string place_address = {};
  std::vector<std::string> notes = {};  ///< that it is of a part, that its date has not come: a sentence each
  bool not_come_yet = false;
  std::string who = {};    ///< as the address has it
  std::string group = {};  ///< its name; empty: all
  std::vector<html::AskedItem> asked = {};
  std::vector<html::Breadcrumb> breadcrumbs = {};
  std::uint64_t count = 0;     ///< everybody on it
  std::uint64_t figure = 0;    ///< what the page of figures says
  std::uint64_t matching = 0;  ///< those whom the filters leave
  std::size_t page = 1;
  bool is_family = false;
  bool shows_addresses = false;
  std::vector<ListLine> lines = {};

  /// The form of filters: where it leads, the words that it keeps, and what can be chosen.
  std::string action = {};
  std::vector<Change> kept = {};
  std::vector<html::SelectItem> groups = {};
  std::vector<html::SelectItem> areas = {};
  std::string lapse = {};
  std::string order = {};

  std::vector<std::string> pages = {};  ///< the address of each, in order
  std::string whole = {};               ///< of all on one page; empty: it is, or that would be too much
  std::string csv = {};                 ///< of the whole list as a file; empty: not for this asker
  std::string xlsx = {};
  std::string letters = {};  ///< where its families are written to; empty: not for this asker
};

html::Html list_page(const ListPage& page);
std::string list_json(const ListPage& page);

/// `Ashford Road centre, 4.2 km`; empty where it is not known.
std::string nearest_words(const ListLine& line);

}  // namespace reach
