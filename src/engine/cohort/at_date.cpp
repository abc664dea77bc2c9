#include "at_date.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "parallel.hpp"
#include "vectorised.hpp"

namespace cohort {
namespace {

constexpr std::size_t chunk_words = 1024;

/// Whoever was born after the first date and not after the last, and not died by the last, is known.
struct Ages {
  std::int32_t born_after;
  std::int32_t as_at;
};

/// Under N at a date: N years before it (the last day of February, where there is no 29th) is before the birth. Someone
/// born on 29 February completes a year on 1 March of a common year, and 29 February lies after the 28th: so this holds
/// for them too.
Ages ages(const Question& question) {
  return {question.as_at.minus_months(12 * question.under).days(), question.as_at.days()};
}

/// One bit of each of eight bytes that are 0 or 1, the first byte's lowest.
Word pack(const std::uint8_t* bytes) {
  Word word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word * 0x0102040810204080U >> 56U;
}

HEARTH_VECTORISED Word known_of_word(const std::int32_t* born, const std::int32_t* died, Ages ages) {
  std::array<std::uint8_t, word_bits> holds;
  for (std::size_t i = 0; i < word_bits; ++i) {
    holds[i] =
        // NOLINTNEXTLINE(readability-implicit-bool-conversion): bits, so that nothing branches
        static_cast<std::uint8_t>((born[i] > ages.born_after) & (born[i] <= ages.as_at) & (died[i] > ages.as_at));
  }
  Word word = 0;
  for (std::size_t i = 0; i < word_bits; i += 8) {
    word |= pack(&holds[i]) << i;
  }
  return word;
}

Word known_of_last_word(const Columns& columns, Ages ages, std::size_t first) {
  std::array<std::int32_t, word_bits> born;
  std::array<std::int32_t, word_bits> died;
  born.fill(Columns::never);
  died.fill(Columns::never);
  std::copy(columns.born.begin() + static_cast<std::ptrdiff_t>(first), columns.born.end(), born.begin());
  std::copy(columns.died.begin() + static_cast<std::ptrdiff_t>(first), columns.died.end(), died.begin());
  return known_of_word(born.data(), died.data(), ages);
}

Word known_of(const Columns& columns, Ages ages, std::size_t word) {
  const auto first = word * word_bits;
  if (first + word_bits > columns.rows()) {
    return known_of_last_word(columns, ages, first);
  }
  return known_of_word(columns.born.data() + first, columns.died.data() + first, ages);
}

}  // namespace

AtDate::AtDate(const Columns& columns, const Question& question)
    : known_{columns.rows()}, moved_{columns.rows()}, area_of_row_{columns.area} {
  find_leaves(columns, question);
  find_known(columns, question);
  in_place_ = columns.homes_in_place.at(question.as_at, columns.rows());
  if (question.within) {
    leave_out(columns, question);
  }
  find_homes(columns, question.as_at);
  find_runs(columns);
}

void AtDate::find_leaves(const Columns& columns, const Question& question) {
  const auto node_of_site = columns.trees[question.tree].node_of_site(question.tree_date(), columns.sites);
  leaf_of_area_.assign(columns.areas, none);
  for (const auto& service : columns.services) {
    if (service.held.holds(question.tree_date())) {
      leaf_of_area_[service.area] = node_of_site[service.site];
    }
  }
}

void AtDate::find_known(const Columns& columns, const Question& question) {
  const auto limits = ages(question);
  const auto words = known_.words();
  in_parallel((words + chunk_words - 1) / chunk_words, words >= parallel_words, [&](std::size_t chunk) {
    const auto last = std::min(words, (chunk + 1) * chunk_words);
    for (auto word = chunk * chunk_words; word < last; ++word) {
      known_.data()[word] = known_of(columns, limits, word);
    }
  });
}

/// Whoever has no home in the areas that the question is within is not known to it.
void AtDate::leave_out(const Columns& columns, const Question& question) {
  const auto is_within = [&](Number area) { return std::ranges::binary_search(*question.within, area); };
  Bits inside{columns.rows()};
  for (const auto& range : columns.area_rows) {
    if (is_within(range.area)) {
      inside.set_range(range.first, range.last);
    }
  }
  inside &= in_place_;
  for (const auto& home : columns.homes_elsewhere.all()) {
    if (home.held.holds(question.as_at) && is_within(home.area)) {
      inside.set(home.row);
    }
  }
  known_ &= inside;
}

void AtDate::find_homes(const Columns& columns, base::Date date) {
  in_place_ &= known_;
  for (const auto& home : columns.homes_elsewhere.all()) {
    const auto leaf = leaf_of_area_[home.area];
    if (leaf != none && home.held.holds(date) && known_.test(home.row)) {
      elsewhere_.push_back({home.row, leaf});
      moved_.set(home.row);
    }
  }
  std::ranges::sort(elsewhere_);
  const auto twice = std::ranges::unique(elsewhere_);
  elsewhere_.erase(twice.begin(), twice.end());
}

void AtDate::find_runs(const Columns& columns) {
  for (const auto& range : columns.area_rows) {
    const auto leaf = leaf_of_area_[range.area];
    if (leaf == none) {
      continue;
    }
    if (!runs_.empty() && runs_.back().leaf == leaf && runs_.back().last == range.first) {
      runs_.back().last = range.last;
    } else {
      runs_.push_back({range.first, range.last, leaf});
    }
  }
}

Ladder::Ladder(const Columns& columns, const Question& question)
    : enrolled{columns.enrolments.at(question.as_at, columns.rows())},
      days{columns.days.sum(question.window_first, question.as_at, question.sustained, columns.rows())} {}

Standing::Standing(const Columns& columns, const Question& question)
    : columns_{columns},
      question_{question},
      ladder_{columns, question},
      node_of_site_{columns.trees[question.tree].node_of_site(question.tree_date(), columns.sites)} {}

Flags Standing::at(Row row, Number node) const {
  const bool enrolled = ladder_.enrolled.test(row);
  if (question_.where == Where::anywhere) {
    return {enrolled, ladder_.days.seen.test(row), ladder_.days.sustained.test(row)};
  }
  const auto days = ladder_.days.seen.test(row) ? days_here(row, node) : 0;
  return {enrolled, days > 0, days >= question_.sustained};
}

std::uint32_t Standing::days_here(Row row, Number node) const {
  const auto& tree = columns_.trees[question_.tree];
  const auto contacts = columns_.contacts.of(row);
  auto at = std::ranges::lower_bound(contacts, Contact{question_.window_first, 0});
  std::uint32_t days = 0;
  auto counted = base::Interval::first;
  for (; at != contacts.end() && at->date <= question_.as_at; ++at) {
    const auto hangs = node_of_site_[at->site];
    if (at->date != counted && hangs != none && tree.under(hangs, node)) {
      ++days;
      counted = at->date;
    }
  }
  return days;
}

}  // namespace cohort
