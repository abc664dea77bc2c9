#include <algorithm>
#include <tuple>

#include "answers.hpp"

namespace cohort {
namespace {

/// The sum over a node's areas so far.
struct Sum {
  std::uint64_t areas = 0;
  std::uint64_t missing = 0;
  std::uint64_t count = 0;

  Sum& operator+=(const Sum& other) {
    areas += other.areas;
    missing += other.missing;
    count += other.count;
    return *this;
  }
};

/// Each area's estimate for the tag with the latest date not after `date`; nothing where it has none.
std::vector<std::optional<std::uint64_t>> latest(const Columns& columns, Number tag, base::Date date) {
  std::vector<std::optional<std::uint64_t>> counts(columns.areas);
  const auto range = std::ranges::equal_range(columns.estimates, tag, {}, &Estimate::tag);
  for (const auto& estimate : range) {  // by area, then by date: the last that fits stays
    if (estimate.as_at <= date) {
      counts[estimate.area] = estimate.count;
    }
  }
  return counts;
}

std::vector<Sum> sums(const Columns& columns, const Question& question, Number tag, const AtDate& date) {
  const auto& tree = columns.trees[question.tree];
  const auto counts = latest(columns, tag, question.as_at);
  std::vector<Sum> sums(tree.nodes());
  for (Number area = 0; area < columns.areas; ++area) {
    const bool asked = !question.within || std::ranges::binary_search(*question.within, area);
    if (const auto leaf = date.leaf_of_area()[area]; leaf != none && asked) {
      sums[leaf] += {1, counts[area] ? 0U : 1U, counts[area].value_or(0)};
    }
  }
  for (const auto node : tree.upwards()) {
    if (const auto parent = tree.parent(node); parent != none) {
      sums[parent] += sums[node];
    }
  }
  return sums;
}

}  // namespace

void estimate(const Columns& columns, const Question& question, std::span<const Number> tags, const AtDate& date,
              Matrix& matrix) {
  for (std::size_t tag = 0; tag < tags.size(); ++tag) {
    const auto of_nodes = sums(columns, question, tags[tag], date);
    for (std::size_t node = 0; node < of_nodes.size(); ++node) {
      if (of_nodes[node].areas > 0 && of_nodes[node].missing == 0) {
        matrix.cells[node * matrix.tags + tag].estimate = of_nodes[node].count;
      }
    }
  }
}

}  // namespace cohort
