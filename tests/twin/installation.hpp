#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "export_files.hpp"
#include "joins.hpp"
#include "package.hpp"
#include "reach/live.hpp"
#include "slow_reach.hpp"
#include "support/databases.hpp"

namespace twin {

/// Hearth within this process, on a database of its own: as a server has it, with one engine that lives on while
/// records come in.
class Installation {
 public:
  explicit Installation(db::Dialect dialect);

  /// Takes the package in, and fails the test where a row is refused. The engine knows of it when this returns.
  void import(const Package& package, const Spelling& spelling);

  /// What an import of a package said that refused something.
  struct Refusal {
    std::int64_t faults;
    std::string report;
    Files rejected;  ///< `people.rejected.csv`, and what stands in it
  };
  Refusal import_faulty(const Package& package, bool keep_good);

  /// Saves one line of a register, as a task would, by the source system's keys. An empty status is one not known.
  void save_attendance(const std::string& session, const std::string& person, const std::string& status);

  /// The joins that hold, by id, and whom each says are the same.
  using Joins = std::map<std::string, Joined>;
  /// Joins the families of which these people are, by the source system's keys; adds to `joins` what then holds.
  void join(const std::vector<std::pair<std::string, std::string>>& people, Joins& joins);
  /// Whether the join held until now.
  bool part(const std::string& id);
  /// The numbers of all records of a table, by key: in the order in which they came.
  Order numbers(const std::string& table);

  /// Whether the journal, once sealed, stands as it was written.
  bool journal_verifies();

  /// What `hearth reach --format csv` and `hearth who --format csv` print; the problems where the words are refused.
  std::string reach(const Question& question) const;
  std::string who(const WhoQuestion& asked) const;

  /// The files of an export.
  Files exported();

 private:
  std::map<std::int64_t, std::string> keys(const std::string& table);
  std::int64_t number_of(const std::string& table, const std::string& key);

  support::FreshDatabase fresh_;
  std::unique_ptr<base::Env> env_ = base::system_env();
  std::unique_ptr<db::Database> database_;
  std::unique_ptr<reach::Live> live_;
};

}  // namespace twin
