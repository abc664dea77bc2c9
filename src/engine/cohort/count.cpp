#include <algorithm>
#include <bit>

#include "answers.hpp"
#include "parallel.hpp"
#include "vectorised.hpp"

namespace cohort {
namespace {

/// The sets whose sizes are wanted, word by word.
struct Sets {
  const Word* in_place;
  const Word* enrolled;
  const Word* seen;
  const Word* sustained;
  const Word* tag;
};

std::uint32_t ones(Word word) { return static_cast<std::uint32_t>(std::popcount(word)); }

inline void add_word(const Sets& sets, std::size_t i, Word mask, Rungs& rungs) {
  const Word here = sets.in_place[i] & sets.tag[i] & mask;
  rungs.known += ones(here);
  rungs.enrolled += ones(here & sets.enrolled[i]);
  rungs.seen += ones(here & sets.seen[i]);
  rungs.sustained += ones(here & sets.sustained[i]);
}

HEARTH_VECTORISED Rungs count_range(const Sets& sets, Row first, Row last) {
  Rungs rungs;
  const auto first_word = first / word_bits;
  const auto last_word = (last - 1) / word_bits;
  const Word head = ~Word{0} << (first % word_bits);
  const Word tail = ~Word{0} >> (word_bits - 1 - (last - 1) % word_bits);
  if (first_word == last_word) {
    add_word(sets, first_word, head & tail, rungs);
    return rungs;
  }
  add_word(sets, first_word, head, rungs);
  for (auto i = first_word + 1; i < last_word; ++i) {
    add_word(sets, i, ~Word{0}, rungs);
  }
  add_word(sets, last_word, tail, rungs);
  return rungs;
}

/// A row that the ranges leave out at a node. One that `rises` is left out at every node above as well.
struct Beside {
  Row row;
  Number node;
  bool rises;
};

/// For one more leaf of a row that is counted at `others` already: the nodes on the way up that do not hold it yet.
void add_path(const Tree& tree, const Elsewhere& home, std::span<const Number> others, std::vector<Beside>& beside) {
  for (auto node = home.leaf; node != none; node = tree.parent(node)) {
    if (std::ranges::any_of(others, [&](Number other) { return tree.under(other, node); })) {
      return;
    }
    beside.push_back({home.row, node, false});
  }
}

std::vector<Beside> rows_beside(const Tree& tree, const Columns& columns, const AtDate& date) {
  std::vector<Beside> beside;
  beside.reserve(date.elsewhere().size());
  std::vector<Number> leaves;
  Row row = none;
  for (const auto& home : date.elsewhere()) {
    if (home.row != row) {
      row = home.row;
      leaves.clear();
      const auto ranged = date.in_place().test(row) ? date.leaf_of_area()[columns.area[row]] : none;
      if (ranged != none) {
        leaves.push_back(ranged);
      }
    }
    if (leaves.empty()) {
      beside.push_back({row, home.leaf, true});
    } else {
      add_path(tree, home, leaves, beside);
    }
    leaves.push_back(home.leaf);
  }
  return beside;
}

Rungs rungs_of(const Ladder& ladder, Row row) {
  return rungs_of_one(ladder.enrolled.test(row), ladder.days.seen.test(row), ladder.days.sustained.test(row));
}

/// One tag's rungs at every node.
class TagCount {
 public:
  TagCount(const Tree& tree, const AtDate& date, const Ladder& ladder, const Bits& tag)
      : tree_{tree}, date_{date}, ladder_{ladder}, tag_{tag}, rising_(tree.nodes()), resting_(tree.nodes()) {}

  std::vector<Rungs> sum(std::span<const Beside> beside) {
    add_ranges();
    add_beside(beside);
    for (const auto node : tree_.upwards()) {
      if (const auto parent = tree_.parent(node); parent != none) {
        rising_[parent] += rising_[node];
      }
      resting_[node] += rising_[node];
    }
    return std::move(resting_);
  }

 private:
  void add_ranges() {
    const Sets sets{date_.in_place().data(), ladder_.enrolled.data(), ladder_.days.seen.data(),
                    ladder_.days.sustained.data(), tag_.data()};
    for (const auto& run : date_.runs()) {
      rising_[run.leaf] += count_range(sets, run.first, run.last);
    }
  }

  void add_beside(std::span<const Beside> beside) {
    for (const auto& [row, node, rises] : beside) {
      if (tag_.test(row)) {
        (rises ? rising_ : resting_)[node] += rungs_of(ladder_, row);
      }
    }
  }

  const Tree& tree_;
  const AtDate& date_;
  const Ladder& ladder_;
  const Bits& tag_;
  std::vector<Rungs> rising_;   ///< what counts at a node and at all above it
  std::vector<Rungs> resting_;  ///< what counts at that node only
};

}  // namespace

Bits rows_with_tag(const Columns& columns, Number tag, base::Date date) {
  if (tag != none) {
    return columns.taggings[tag].at(date, columns.rows());
  }
  Bits all{columns.rows()};
  all.set_range(0, columns.rows());
  return all;
}

void count_subjects(const Columns& columns, const Question& question, std::span<const Number> tags, const AtDate& date,
                    Matrix& matrix) {
  const auto& tree = columns.trees[question.tree];
  const Ladder ladder{columns, question};
  const auto beside = rows_beside(tree, columns, date);
  in_parallel(tags.size(), words_for(columns.rows()) >= parallel_words, [&](std::size_t tag) {
    const auto bits = rows_with_tag(columns, tags[tag], question.as_at);
    const auto rungs = TagCount{tree, date, ladder, bits}.sum(beside);
    for (std::size_t node = 0; node < rungs.size(); ++node) {
      matrix.cells[node * matrix.tags + tag].rungs = rungs[node];
    }
  });
}

}  // namespace cohort
