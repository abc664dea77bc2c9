#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/problems.hpp"
#include "db/database.hpp"

/// The commands of `hearth`, each in a file of its own. Each takes the words that were given, writes its answer to
/// `out` only when the whole of it is known, and what went wrong to `err`. Faults of machine or database are thrown;
/// main() catches them once, and exits with 3.
namespace cli {

/// What a command ends with (interchange.md, "The same from the command line").
enum Exit : int {
  done = 0,
  data_refused = 1,
  words_wrong = 2,
  machine_at_fault = 3,
};

struct Streams {
  std::ostream& out;
  std::ostream& err;
};

/// Says each problem on a line of its own: `hearth: field: what is wrong; what would be right`. Returns words_wrong.
int refuse(const base::Problems& problems, Streams streams);

struct ImportWords {
  std::string database;
  std::string package;
  bool keep_good = false;
  bool preview = false;  ///< say what it would do, and write nothing
  std::optional<std::string> report;
};
int import_package(const ImportWords& words, Streams streams);

struct ExportWords {
  std::string database;
  std::string folder;
};
int export_package(const ExportWords& words, Streams streams);

int schema(Streams streams);

/// As given, not yet checked: what is wrong with one word is said together with what is wrong with the others.
struct QuestionWords {
  std::string database;
  std::string as_at;
  std::string structure;
  std::optional<std::string> level;
  std::optional<std::string> node;
  std::string group;
  std::string unit;
  std::string under;
  std::string window;
  std::string where;
  std::string sustained;
  std::string format;
  std::string rung;  ///< `who` only
  bool negated = false;
};
int reach(const QuestionWords& words, Streams streams);
int who(const QuestionWords& words, Streams streams);

struct DemoWords {
  std::string database;
  std::optional<std::string> write;  ///< a folder: the county as a package, and no database
  std::string seed;
  std::string children;
  std::optional<std::string> attendances;  ///< where none is given: as many a child as in the county of 3 million
  std::string centres;
};
int demo(const DemoWords& words, Streams streams);
/// An account for each role, for whoever tries the pages. Nothing where there are accounts already.
void make_demo_accounts(db::Database& database);

int verify(const std::string& database, Streams streams);

struct LinkWords {
  std::string database;
  bool ask_always = false;  ///< join nobody, however sure
};
/// Compares everybody with everybody, as is done each night.
int link(const LinkWords& words, Streams streams);

struct RescueWords {
  std::string database;
  std::string email;
};
/// Lets the owner of an account in again who lost password and one-time codes, when nobody is left who could help.
int rescue(const RescueWords& words, Streams streams);

struct MatchWords {
  std::vector<std::string> files;  ///< one: its duplicates; two: what links them
  std::string config;
  std::optional<double> threshold;
  std::string out;
  std::string model;                ///< of an earlier run; empty: learned
  std::string save_model;           ///< where what was learned is kept; empty: nowhere
  std::optional<unsigned> threads;  ///< as many as the machine has, where none are given
  bool tell = false;                ///< each step as it begins
};
/// Finds the records of one file, or of two, that are of one person.
int match(const MatchWords& words, Streams streams);

/// As given, not yet checked.
struct ServeWords {
  std::string database;
  std::string listen;
  std::string metrics;               ///< empty: nowhere
  std::vector<std::string> proxies;  ///< addresses whose word on who asks is believed
  std::string certificate;
  std::string key;
  std::optional<std::string> secret;  ///< the file with the installation's key
  std::optional<std::string> roles;
  std::optional<std::string> as_at;  ///< the day that is shown where an address names none
  std::string council;
  std::uint64_t largest_upload_mb = 2048;  ///< of a package that is sent to /imports; 1,024 kB each
};
int serve(const ServeWords& words, Streams streams);

}  // namespace cli
