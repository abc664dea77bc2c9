#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/problems.hpp"
#include "db/journal.hpp"
#include "http/request.hpp"

namespace administration {

inline constexpr auto journal_address = "/journal";

/// Which entries a page of the journal shows: the words of its address.
struct JournalQuestion {
  std::string what;                    ///< `room/kind`; empty: all
  std::string done;                    ///< `looks`, `writes`; empty: both
  std::string who;                     ///< an actor; empty: everybody
  std::string from;                    ///< the first day in London, `2026-11-16`; empty: from the beginning
  std::string to;                      ///< the last day; empty: to now
  std::optional<std::int64_t> before;  ///< the page that ends above this entry's number
  std::optional<std::int64_t> after;   ///< the page that begins below this one's

  bool narrows() const { return !what.empty() || !done.empty() || !who.empty() || !from.empty() || !to.empty(); }
};

JournalQuestion journal_question(const http::Request& request);

/// What is wrong with its words; field: the word's name.
base::Problems problems_of(const JournalQuestion& question);

/// Its address, for a page of it that begins elsewhere.
std::string address_of(const JournalQuestion& question);

/// As the database is asked. The question must have no problems.
db::EntryFilter filter_of(const JournalQuestion& question, db::Session& session);

}  // namespace administration
