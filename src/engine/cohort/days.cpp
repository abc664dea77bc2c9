#include "days.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <span>

#include "parallel.hpp"
#include "vectorised.hpp"

namespace cohort {
namespace {

/// Words of a block: its counters stay in the first-level cache while every day of the window is added to them.
constexpr std::size_t block_words = 512;
using Plane = std::array<Word, block_words>;

/// A counter for each row of a block, sliced into bits: plane i holds bit i of every row's count. The count saturates
/// at the largest number that the planes can hold, which is at least the number asked for.
struct Counters {
  explicit Counters(std::size_t bits) : planes(bits) {}
  std::vector<Plane> planes;
};

HEARTH_VECTORISED void add_to_one_plane(Word* plane, const Word* day, std::size_t words) {
  for (std::size_t i = 0; i < words; ++i) {
    plane[i] |= day[i];
  }
}

HEARTH_VECTORISED void add_to_two_planes(Word* low, Word* high, const Word* day, std::size_t words) {
  for (std::size_t i = 0; i < words; ++i) {
    const Word carry = low[i] & day[i];
    const Word full = high[i] & carry;
    low[i] = (low[i] ^ day[i]) | full;
    high[i] = high[i] | carry;
  }
}

/// Two days at once: half as many passes over the counters.
HEARTH_VECTORISED void add_pair_to_two_planes(Word* low, Word* high, const Word* day, const Word* next,
                                              std::size_t words) {
  for (std::size_t i = 0; i < words; ++i) {
    const Word one = day[i] ^ next[i];
    const Word two = day[i] & next[i];
    const Word carry = low[i] & one;
    const Word full = high[i] & (carry | two);
    const Word next_low = (low[i] ^ one) | full;
    const Word next_high = high[i] | carry | two;
    low[i] = next_low;
    high[i] = next_high;
  }
}

HEARTH_VECTORISED void add_to_planes(std::span<Plane> planes, const Word* day, std::size_t words) {
  Plane carry;
  std::copy_n(day, words, carry.begin());
  for (auto& plane : planes) {
    for (std::size_t i = 0; i < words; ++i) {
      const Word both = plane[i] & carry[i];
      plane[i] ^= carry[i];
      carry[i] = both;
    }
  }
  for (auto& plane : planes) {
    for (std::size_t i = 0; i < words; ++i) {
      plane[i] |= carry[i];
    }
  }
}

void add_rows(std::span<Plane> planes, std::span<const Row> rows, std::size_t first_row) {
  for (const Row row : rows) {
    const std::size_t word = (row - first_row) / word_bits;
    Word carry = Word{1} << (row % word_bits);
    for (auto& plane : planes) {
      const Word both = plane[word] & carry;
      plane[word] ^= carry;
      carry = both;
    }
    for (auto& plane : planes) {
      plane[word] |= carry;
    }
  }
}

struct Block {
  std::size_t first;  ///< word
  std::size_t words;
};

/// The part of a column that lies in the block; shorter where rows came after the column was made.
std::size_t words_within(const DayColumn& column, const Block& block) {
  const auto size = column.words().size();
  return size <= block.first ? 0 : std::min(block.words, size - block.first);
}

std::span<const Row> rows_within(const DayColumn& column, const Block& block) {
  const auto& rows = column.rows();
  const auto first = std::ranges::lower_bound(rows, block.first * word_bits);
  const auto last = std::ranges::lower_bound(first, rows.end(), (block.first + block.words) * word_bits);
  return {first, last};
}

void add_dense(Counters& counters, std::span<const DayColumn* const> days, const Block& block) {
  auto& planes = counters.planes;
  std::size_t i = 0;
  if (planes.size() == 2) {
    for (; i + 2 <= days.size(); i += 2) {
      const auto words = std::min(words_within(*days[i], block), words_within(*days[i + 1], block));
      if (words < words_within(*days[i], block) || words < words_within(*days[i + 1], block)) {
        break;
      }
      add_pair_to_two_planes(planes[0].data(), planes[1].data(), days[i]->words().data() + block.first,
                             days[i + 1]->words().data() + block.first, words);
    }
  }
  for (; i < days.size(); ++i) {
    const auto words = words_within(*days[i], block);
    const auto* day = days[i]->words().data() + block.first;
    if (words == 0) {
      continue;
    }
    if (planes.size() == 1) {
      add_to_one_plane(planes[0].data(), day, words);
    } else if (planes.size() == 2) {
      add_to_two_planes(planes[0].data(), planes[1].data(), day, words);
    } else {
      add_to_planes(planes, day, words);
    }
  }
}

/// The rows of one word whose count, read from the highest plane down, is `number` or more.
Word at_least(std::span<const Plane> planes, std::size_t word, std::uint32_t number) {
  Word equal = ~Word{0};
  Word greater = 0;
  for (std::size_t i = planes.size(); i-- > 0;) {
    const Word bit = planes[i][word];
    if ((number >> i & 1U) != 0) {
      equal &= bit;
    } else {
      greater |= equal & bit;
      equal &= ~bit;
    }
  }
  return greater | equal;
}

Word any(std::span<const Plane> planes, std::size_t word) {
  Word seen = 0;
  for (const auto& plane : planes) {
    seen |= plane[word];
  }
  return seen;
}

struct Window {
  std::vector<const DayColumn*> dense;
  std::vector<const DayColumn*> sparse;
};

void sum_block(const Window& window, const Block& block, std::uint32_t sustained, ContactDays& out) {
  Counters counters{static_cast<std::size_t>(std::bit_width(std::max(sustained, 1U)))};
  add_dense(counters, window.dense, block);
  for (const auto* day : window.sparse) {
    add_rows(counters.planes, rows_within(*day, block), block.first * word_bits);
  }
  for (std::size_t i = 0; i < block.words; ++i) {
    out.seen.data()[block.first + i] = any(counters.planes, i);
    out.sustained.data()[block.first + i] = at_least(counters.planes, i, sustained);
  }
}

/// The place before which lies half of the sum, or a little less.
std::size_t half_of(std::span<const std::size_t> numbers) {
  const auto half = std::reduce(numbers.begin(), numbers.end()) / 2;
  std::size_t place = 0;
  for (std::size_t sum = 0; place < numbers.size() && sum + numbers[place] <= half; ++place) {
    sum += numbers[place];
  }
  return place;
}

}  // namespace

/// Adding a row of a list costs some hundred times what adding a bit among words does, so words are worth their memory
/// long before the list would be larger.
DayColumn::DayColumn(std::size_t rows, std::size_t expected) : dense_{expected * 512 > rows} {
  if (dense_) {
    words_.resize(words_for(rows));
  } else {
    rows_.reserve(expected);
  }
}

bool DayColumn::empty() const {
  return rows_.empty() && std::ranges::all_of(words_, [](Word word) { return word == 0; });
}

void DayColumn::add(Row row) {
  if (dense_) {
    if (row / word_bits >= words_.size()) {
      words_.resize(row / word_bits + 1);
    }
    words_[row / word_bits] |= Word{1} << (row % word_bits);
    return;
  }
  const auto at = std::ranges::lower_bound(rows_, row);
  if (at == rows_.end() || *at != row) {
    rows_.insert(at, row);
  }
}

void DayColumn::remove(Row row) {
  if (dense_) {
    if (row / word_bits < words_.size()) {
      words_[row / word_bits] &= ~(Word{1} << (row % word_bits));
    }
    return;
  }
  const auto at = std::ranges::lower_bound(rows_, row);
  if (at != rows_.end() && *at == row) {
    rows_.erase(at);
  }
}

void Days::build(const Contacts& contacts, std::size_t rows) {
  columns_.clear();
  const auto [first, last] = contacts.dates();
  if (last < first) {
    return;
  }
  std::vector<std::size_t> expected(static_cast<std::size_t>(last.days() - first.days()) + 1);
  const auto place = [begin = first.days()](base::Date date) { return static_cast<std::size_t>(date.days() - begin); };
  contacts.each_in_base([&](Row, const Contact& contact) { ++expected[place(contact.date)]; });
  std::vector<DayColumn*> column(expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (expected[i] > 0) {
      const auto date = first.plus_days(static_cast<std::int32_t>(i));
      column[i] = &columns_.emplace_hint(columns_.end(), date, DayColumn{rows, expected[i]})->second;
    }
  }
  // Each of two threads fills the columns of its own dates.
  const auto middle = half_of(expected);
  in_parallel(2, true, [&](std::size_t half) {
    contacts.each_in_base([&](Row row, const Contact& contact) {
      const auto at = place(contact.date);
      if ((at < middle) == (half == 0)) {
        column[at]->add(row);
      }
    });
  });
}

void Days::add(base::Date date, Row row) { columns_[date].add(row); }

void Days::remove(base::Date date, Row row) {
  if (const auto found = columns_.find(date); found != columns_.end()) {
    found->second.remove(row);
  }
}

std::optional<base::Date> Days::first() const {
  const auto found = std::ranges::find_if(columns_, [](const auto& day) { return !day.second.empty(); });
  return found == columns_.end() ? std::nullopt : std::optional{found->first};
}

ContactDays Days::sum(base::Date first, base::Date last, std::uint32_t sustained, std::size_t rows) const {
  Window window;
  for (auto at = columns_.lower_bound(first); at != columns_.end() && at->first <= last; ++at) {
    (at->second.dense() ? window.dense : window.sparse).push_back(&at->second);
  }
  ContactDays out{Bits{rows}, Bits{rows}};
  const auto words = words_for(rows);
  const auto blocks = (words + block_words - 1) / block_words;
  in_parallel(blocks, words >= parallel_words, [&](std::size_t block) {
    const auto begin = block * block_words;
    sum_block(window, {begin, std::min(block_words, words - begin)}, sustained, out);
  });
  return out;
}

std::size_t Days::bytes() const {
  std::size_t sum = 0;
  for (const auto& [date, column] : columns_) {
    sum += column.bytes();
  }
  return sum;
}

}  // namespace cohort
