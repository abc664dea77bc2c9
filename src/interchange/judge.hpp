#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "header.hpp"
#include "layout.hpp"
#include "sorter.hpp"
#include "spool.hpp"
#include "staging.hpp"

namespace interchange {

/// A record that stands up to every check of its own row.
struct Judged {
  std::string_view key;
  std::int64_t line;
  std::string_view cells;  ///< all of them: those of columns left out are the database's
};

/// Goes through a file's rows in the order of their keys: the same row twice counts once, and different rows of one key
/// are all refused; columns left out take what stands in the database; ends come after beginnings.
class Judge {
 public:
  using Accept = std::function<void(const Judged&)>;

  /// `refused`: the file as a whole is; then only keys are judged, and none is accepted.
  Judge(const Layout& layout, std::size_t number, bool refused, Staging& staging)
      : layout_{layout}, number_{number}, refused_{refused}, staging_{staging} {}

  void run(const Header& header, Sorter& rows, const Accept& accept);

 private:
  bool next(Sorter& rows);
  void take_rows_of_key(Sorter& rows);
  void refuse_contradiction(const Spool& lines);
  void mark(KeyIndex::State state);

  void complete_from_scan(Sorter& rows);
  void complete_each(Sorter& rows);
  void complete(std::string_view standing);
  void judge_ends(const Judged& judged);

  const Layout& layout_;
  std::size_t number_;
  bool refused_;
  Staging& staging_;
  const Header* header_ = nullptr;
  const Accept* accept_ = nullptr;

  bool ahead_ = false;  // the sorter stands on a row that was not taken yet
  std::string key_;
  std::string cells_;
  std::string whole_;
  std::int64_t line_ = 0;
  bool row_refused_ = false;
  bool contradicted_ = false;
};

/// The names of a file's key columns, with `+` between them.
std::string key_names(const File& file);

}  // namespace interchange
