#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "bits.hpp"
#include "cohort/facts.hpp"
#include "contacts.hpp"

namespace cohort {

using Row = std::uint32_t;

/// The rows that had a contact on one day: plain words where they are many, a sorted list of rows where they are few.
class DayColumn {
 public:
  DayColumn() = default;
  /// `expected` rows of `rows` will be added: decides how they are held.
  DayColumn(std::size_t rows, std::size_t expected);

  void add(Row row);
  void remove(Row row);

  bool empty() const;
  bool dense() const { return dense_; }
  const std::vector<Word>& words() const { return words_; }
  const std::vector<Row>& rows() const { return rows_; }
  std::size_t bytes() const { return words_.capacity() * sizeof(Word) + rows_.capacity() * sizeof(Row); }

 private:
  bool dense_ = false;
  std::vector<Word> words_;
  std::vector<Row> rows_;
};

/// Which rows had how many contact days in a window.
struct ContactDays {
  Bits seen;       ///< one or more
  Bits sustained;  ///< as many as asked, or more
};

/// A column for each day that had a contact.
class Days {
 public:
  /// Made anew from every row's contacts, rows ascending.
  void build(const Contacts& contacts, std::size_t rows);
  void add(base::Date date, Row row);
  void remove(base::Date date, Row row);

  /// Over the days of [first, last], both included, and `rows` rows.
  ContactDays sum(base::Date first, base::Date last, std::uint32_t sustained, std::size_t rows) const;

  /// The first day on which any row has a contact.
  std::optional<base::Date> first() const;

  std::size_t bytes() const;

 private:
  std::map<base::Date, DayColumn> columns_;
};

}  // namespace cohort
