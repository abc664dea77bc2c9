#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "column.hpp"
#include "fields.hpp"
#include "texts.hpp"

namespace match {

/// The records of one list, or of two that are to be linked: the second's follow the first's.
class Records {
 public:
  /// `cells` has one column for each field, all of one length. `left` records are of the first list; where it is all of
  /// them, there is one list, to be searched for duplicates. `threads` is one or more.
  Records(const std::vector<Field>& fields, const std::vector<Texts>& cells, std::size_t left, std::size_t threads);

  std::size_t size() const { return columns_.empty() ? 0 : columns_.front().records(); }
  std::size_t left() const { return left_; }
  bool linked() const { return left_ < size(); }
  /// Whether a pair of these two is asked for: any of one list, one of each of two.
  bool may_pair(std::size_t a, std::size_t b) const { return a != b && (!linked() || (a < left_) != (b < left_)); }
  /// How many pairs are asked for.
  double pairs() const;

  /// The values of one record, field by field; side by side, because whoever compares asks for all of them.
  std::span<const ValueNumber> row(std::size_t record) const {
    return {rows_.data() + record * columns_.size(), columns_.size()};
  }

  const std::vector<Column>& columns() const { return columns_; }
  std::vector<Field> fields() const;

 private:
  std::vector<Column> columns_;
  std::vector<ValueNumber> rows_;
  std::size_t left_;
};

}  // namespace match
