#pragma once

#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cohort/facts.hpp"

namespace cohort {

/// Every row's contacts by date: one array for all of them as they were built, and the whole list anew for a row that
/// has changed since.
class Contacts {
 public:
  /// `row_of` gives a subject's row, or `none`. Contacts at sites that do not exist are left out.
  void build(const Facts& facts, const std::vector<Number>& row_of, std::size_t rows);

  /// Sorted by date, then site.
  std::span<const Contact> of(Number row) const;

  void add(Number row, Contact contact);
  /// Whether there was one to take away.
  bool remove(Number row, Contact contact);

  bool any_on(Number row, base::Date date) const;

  /// First and last date in the base; the last before the first where there is none.
  std::pair<base::Date, base::Date> dates() const;

  template <class F>
  void each_in_base(F&& visit) const {
    for (std::size_t row = 0; row + 1 < starts_.size(); ++row) {
      for (auto i = starts_[row]; i < starts_[row + 1]; ++i) {
        visit(static_cast<Number>(row), all_[i]);
      }
    }
  }

  std::size_t bytes() const { return all_.capacity() * sizeof(Contact) + starts_.capacity() * sizeof(std::uint64_t); }

 private:
  std::vector<Contact>& changed(Number row);

  std::vector<std::uint64_t> starts_;
  std::vector<Contact> all_;
  std::unordered_map<Number, std::vector<Contact>> changed_;
};

}  // namespace cohort
