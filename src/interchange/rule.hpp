#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "judge.hpp"
#include "layout.hpp"
#include "sorter.hpp"
#include "staging.hpp"

namespace interchange {

/// A rule over several rows of a file (interchange.md, the table): at any date a centre has one node of a structure at
/// most, an area one centre, and a card one person; the nodes of a structure make a tree. Judged, group by group, on
/// what stands in the database and the package's records over it. Of rows that contradict each other all are refused;
/// where one is, what stood before stands again, and is judged again with the rest.
class Rule {
 public:
  /// True iff this file has such a rule.
  static bool is_for(const File& file);

  Rule(const Layout& layout, std::size_t number, Staging& staging);

  /// A record of the package that is right by itself.
  void add(const Judged& judged);

  /// Gives those that the rule lets stand, in the order of their keys.
  void run(const Judge::Accept& accept);

 private:
  struct Item {
    bool standing;
    bool refused;
    std::int64_t line;
    std::string key;
    std::string cells;

    std::string cell(std::size_t field) const;
  };
  using Items = std::vector<Item>;

  void put(bool standing, std::int64_t line, std::string_view key, std::string_view cells);
  void judge_group(Items& items);
  static std::vector<std::size_t> effective(const Items& items);
  bool refuse_overlaps(Items& items);
  bool refuse_misplaced(Items& items);
  bool refuse_orphans(Items& items);
  void refuse(Item& item, std::size_t field, std::string sentence);

  const Layout& layout_;
  std::size_t number_;
  Staging& staging_;
  Sorter groups_;
  std::vector<std::size_t> group_fields_;
};

}  // namespace interchange
