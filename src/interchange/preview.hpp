#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/env.hpp"
#include "csv/writer.hpp"
#include "db/database.hpp"
#include "interchange/import.hpp"
#include "interchange/import_watch.hpp"
#include "interchange/package.hpp"

namespace interchange {

struct Applied;

/// What an import would do with one file of the contract.
struct FilePreview {
  std::string_view file;       ///< "people"
  std::int64_t right = 0;      ///< records that could be written, those that stand twice counted once: the next three
  std::int64_t added = 0;      ///< not there yet
  std::int64_t changed = 0;    ///< there, and different
  std::int64_t unchanged = 0;  ///< there, and the same
  std::int64_t refused = 0;    ///< rows in which something is wrong

  bool operator==(const FilePreview&) const = default;
};

/// A fault as a report shows it.
struct ShownFault {
  std::string file;       ///< `people.csv`
  std::int64_t line = 0;  ///< 0: the file as a whole
  std::string column;     ///< empty: the row as a whole
  std::string value;
  std::string sentence;  ///< what is wrong; what would be right
};

/// Why what was previewed was not written.
enum class NotTakenIn : std::uint8_t {
  refused,  ///< something is wrong with the package, and it was not said that what is right of it is enough
  moved,    ///< others wrote meanwhile, and it would do something else now: see the preview, which is new
};

/// A package, read and checked, and laid beside what stands: what an import of it would do, before it does. Nothing is
/// written until take_in(). The rules are the import's own: it is the first half of one. For one thread at a time.
class Preview {
 public:
  /// The database, package and watch must outlive it. Throws as import_package() does, and ImportStopped.
  Preview(db::Database& database, base::Env& env, Package& package, ImportWatch& watch);
  ~Preview();
  Preview(const Preview&) = delete;
  Preview& operator=(const Preview&) = delete;

  /// By file, in the order of the contract; those that the package has.
  const std::vector<FilePreview>& files() const { return files_; }
  std::int64_t faults() const;
  /// The faults of files that are none of the contract's are among the others; their rows are not counted.
  void each_fault(const std::function<bool(const ShownFault&)>& visit);
  /// Every fault as CSV for a spreadsheet: file, line, column, value, problem.
  void report(const csv::Sink& sink);

  /// As import_package() says them: a line for each of the first hundred, then how many more; or a line for each.
  void print(std::ostream& out);
  void print_all(const csv::Sink& sink);

  /// Does what was previewed, in one transaction: all of it; or, where that is said, what is right of it. Where others
  /// wrote to what the checks depend on, it is checked again first, and written only if it would do the same.
  std::expected<ImportResult, NotTakenIn> take_in(bool keep_good, const ImportDoer& by);

 private:
  struct Parts;
  bool is_as_before();
  std::optional<std::vector<Applied>> taken_in_alone(const ImportDoer& by);
  ImportResult result_of(const std::vector<Applied>& applied);

  std::unique_ptr<Parts> parts_;
  std::vector<FilePreview> files_;
};

}  // namespace interchange
