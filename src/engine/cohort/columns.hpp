#pragma once

#include <unordered_map>
#include <vector>

#include "cohort/facts.hpp"
#include "contacts.hpp"
#include "days.hpp"
#include "fact_list.hpp"
#include "timeline.hpp"
#include "tree.hpp"

namespace cohort {

/// The rows of each unit.
class Units {
 public:
  void build(const std::vector<Number>& unit_of_row);
  void add(Number unit, Row row);
  void remove(Number unit, Row row);
  std::span<const Row> rows(Number unit) const;
  std::size_t size() const { return size_; }

 private:
  std::vector<Row>& changed(Number unit);

  std::size_t size_ = 0;  ///< one more than the greatest unit
  std::vector<std::uint32_t> starts_;
  std::vector<Row> rows_;
  std::unordered_map<Number, std::vector<Row>> changed_;
};

/// Rows [first, last) lived last in `area` when the columns were built.
struct AreaRows {
  Number area;
  Row first;
  Row last;
};

/// The facts as the questions read them. Subjects are rows, numbered in the order of the areas in which they live last,
/// areas in the order of the sites that serve them last: whom a node counts is then a few ranges of rows, and a few
/// beside them.
class Columns {
 public:
  explicit Columns(Facts facts);

  std::size_t rows() const { return number.size(); }
  Number row_of(Number subject) const { return subject < row_of_subject.size() ? row_of_subject[subject] : none; }
  /// A row for a subject that has none yet.
  Row append(const Subject& subject);

  std::vector<Number> number;
  std::vector<Number> unit;
  std::vector<Number> area;        ///< where the row is numbered; `none` for rows without a home, and for later ones
  std::vector<std::int32_t> born;  ///< days since 1970; `never` where the subject was dropped
  std::vector<std::int32_t> died;  ///< days since 1970; the greatest number where living
  std::vector<Number> row_of_subject;
  std::vector<AreaRows> area_rows;
  Units units;
  Timeline homes_in_place;  ///< in the area that the row is numbered by
  FactList<RowHome> homes_elsewhere;
  Timeline enrolments;
  std::vector<Timeline> taggings;  ///< by tag; the unit's, for each of its rows
  Contacts contacts;
  Days days;
  std::vector<Service> services;
  std::vector<Tree> trees;
  std::vector<Estimate> estimates;  ///< by tag, area and date
  std::size_t areas;
  std::size_t sites;

  static constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();

 private:
  void number_rows(Facts& facts);
  void fill_lists(const Facts& facts);
};

}  // namespace cohort
