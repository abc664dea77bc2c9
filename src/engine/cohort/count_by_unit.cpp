#include <algorithm>

#include "answers.hpp"

namespace cohort {
namespace {

/// On which rungs one unit stands at each node where it is known.
class UnitStanding {
 public:
  UnitStanding(const Tree& tree, const AtDate& date, const Standing& standing)
      : tree_{tree}, date_{date}, standing_{standing}, place_(tree.nodes(), none) {}

  struct AtNode {
    Number node;
    Row row;  ///< the last that was asked about
    Flags flags;
  };

  std::span<const AtNode> of(std::span<const Row> rows) {
    for (const auto& at : nodes_) {
      place_[at.node] = none;
    }
    nodes_.clear();
    for (const auto row : rows) {
      if (date_.known().test(row)) {
        date_.each_leaf(row, [&](Number leaf) { add_path(row, leaf); });
      }
    }
    return nodes_;
  }

 private:
  void add_path(Row row, Number leaf) {
    for (auto node = leaf; node != none; node = tree_.parent(node)) {
      if (place_[node] == none) {
        place_[node] = static_cast<Number>(nodes_.size());
        nodes_.push_back({node, row, standing_.at(row, node)});
      } else if (auto& at = nodes_[place_[node]]; at.row != row) {
        at.row = row;
        at.flags |= standing_.at(row, node);
      }
    }
  }

  const Tree& tree_;
  const AtDate& date_;
  const Standing& standing_;
  std::vector<Number> place_;  ///< a node's place in nodes_
  std::vector<AtNode> nodes_;
};

class UnitCount {
 public:
  UnitCount(const Columns& columns, const Question& question, std::span<const Number> tags, const AtDate& date,
            Matrix& matrix)
      : standing_{columns, question}, unit_{columns.trees[question.tree], date, standing_}, matrix_{matrix} {
    for (const auto tag : tags) {
      tags_.push_back(rows_with_tag(columns, tag, question.as_at));
    }
  }

  void add(std::span<const Row> rows) {
    for (const auto& at : unit_.of(rows)) {
      const auto rungs = rungs_of_one(at.flags.enrolled, at.flags.seen, at.flags.sustained);
      for (std::size_t tag = 0; tag < tags_.size(); ++tag) {
        if (tags_[tag].test(rows.front())) {  // a tag is the unit's, and so on each of its rows
          matrix_.cells[at.node * matrix_.tags + tag].rungs += rungs;
        }
      }
    }
  }

 private:
  Standing standing_;
  UnitStanding unit_;
  Matrix& matrix_;
  std::vector<Bits> tags_;
};

}  // namespace

void count_by_unit(const Columns& columns, const Question& question, std::span<const Number> tags, const AtDate& date,
                   Matrix& matrix) {
  UnitCount count{columns, question, tags, date, matrix};
  if (question.by == CountBy::unit) {
    for (Number unit = 0; unit < columns.units.size(); ++unit) {
      count.add(columns.units.rows(unit));
    }
    return;
  }
  for (Row row = 0; row < columns.rows(); ++row) {
    count.add(std::span{&row, 1});
  }
}

}  // namespace cohort
