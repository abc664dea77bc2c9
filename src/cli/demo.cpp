#include "demo/demo.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <limits>
#include <system_error>
#include <thread>

#include "app/database.hpp"
#include "commands.hpp"
#include "db/journal.hpp"
#include "interchange/import.hpp"
#include "linkage/link.hpp"
#include "reach/format.hpp"
#include "reach/live.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

/// A folder for as long as the county is on its way into the database.
class PassingFolder {
 public:
  PassingFolder() : path_{(fs::temp_directory_path() / "hearth-demo-XXXXXX").string()} {
    if (mkdtemp(path_.data()) == nullptr) {
      throw std::system_error{errno, std::generic_category(), "A folder for the county could not be made in " + path_};
    }
  }
  ~PassingFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;

  fs::path path() const { return path_; }

 private:
  std::string path_;
};

template <class Number>
void read_number(const std::string& field, const std::string& word, Number& number, base::Problems& problems) {
  const auto* const end = word.data() + word.size();
  const auto [read, error] = std::from_chars(word.data(), end, number);
  if (error != std::errc{} || read != end || word.empty()) {
    problems.add(field, fmt::format("\"{}\" is no whole number, or one too large; write digits, like 85", word));
  }
}

std::expected<demo::Options, base::Problems> options_of(const DemoWords& words) {
  demo::Options options;
  base::Problems problems;
  read_number("seed", words.seed, options.seed, problems);
  read_number("children", words.children, options.children, problems);
  read_number("centres", words.centres, options.centres, problems);
  if (words.attendances) {
    read_number("attendances", *words.attendances, options.attendances, problems);
  } else {
    const demo::Options whole_county;
    options.attendances = options.children * whole_county.attendances / whole_county.children;
  }
  if (problems.empty()) {
    problems = demo::check(options);
  }
  if (!problems.empty()) {
    return std::unexpected{problems};
  }
  return options;
}

/// What the journal says of a county that was begun, or is whole.
db::Entry entry_of(const demo::Options& options, const std::string& action) {
  return {.actor = "demonstration",
          .origin = "command line",
          .room = "demo",
          .kind = "county",
          .record = std::nullopt,
          .action = action,
          .digest = {},
          .detail = fmt::format("seed {}, {} children, {} attendances, {} centres, as at {}", options.seed,
                                options.children, options.attendances, options.centres, options.as_at.iso())};
}

enum class Found : std::uint8_t { nothing, begun, whole, something_else };

/// What stands in the database already. The first entry of a demonstration's journal says that it was begun.
Found look(db::Database& database, const demo::Options& options) {
  return database.read([&](db::Session& session) {
    auto found = Found::nothing;
    db::entries_after(session, 0, [&](const db::Recorded& recorded) {
      if (found == Found::nothing) {
        found = recorded.entry == entry_of(options, "begin") ? Found::begun : Found::something_else;
      } else if (found == Found::begun && recorded.entry == entry_of(options, "finish")) {
        found = Found::whole;
      }
    });
    return found;
  });
}

void note(db::Database& database, const demo::Options& options, const std::string& action) {
  database.write([&](db::Session& session) { session.record(entry_of(options, action)); });
}

void make_county(db::Database& database, base::Env& env, const demo::Options& options, Streams streams) {
  const PassingFolder folder;
  demo::write_county(options, demo::data_folder(), folder.path());
  auto package = interchange::open_package(folder.path());
  const auto result = interchange::import_package(database, env, package.value(), {.fills_anew = true}, streams.err);
  if (result.faults > 0) {
    throw std::runtime_error{"the invented county breaks the rules of the package; this is a fault of the program"};
  }
  linkage::link(database, {.threads = std::max(1U, std::thread::hardware_concurrency()), .origin = "command line"});
}

reach::Words districts(const demo::Options& options) {
  reach::Words words;
  words.as_at = options.as_at.iso();
  words.structure = "districts";
  words.level = "district";
  return words;
}

/// This program as it can be called from here: most who see the county first have it nowhere on their PATH.
std::string program() {
  const auto whole = fs::read_symlink("/proc/self/exe");
  const auto from_here = whole.lexically_proximate(fs::current_path()).string();
  const auto below = from_here.contains('/') && !from_here.starts_with("..");
  const auto shown = below ? from_here : whole.string();
  return shown.contains(' ') ? fmt::format("'{}'", shown) : shown;
}

std::string commands_to_try(const std::string& database, const demo::Options& options) {
  const auto now = fmt::format("--as-at {} --database '{}'", options.as_at.iso(), database);
  const auto then = fmt::format("--as-at 2024-03-31 --database '{}'", database);
  return fmt::format(
      "\nTry next:\n"
      "  {2} reach {0} --structure districts --level district --group all\n"
      "      the same for every target group\n"
      "  {2} who --not seen {0} --structure districts --node swale --group lone_parent\n"
      "      which children of lone parents in Swale nobody has seen for a year\n"
      "  {2} reach {1} --structure hubs-2014 --level hub\n"
      "      reach by hub, as the county was organised then\n",
      now, then, program());
}

int show_county(db::Database& database, const DemoWords& words, const demo::Options& options, Streams streams) {
  const reach::Live live{database};
  streams.out << live.ask([&](const cohort::Engine& engine, const reach::Catalogue& catalogue) {
    const auto asked = reach::understand(districts(options), catalogue).value();
    const auto rows = reach::reach_rows(engine, catalogue, asked, catalogue.thresholds_on(asked.question.as_at));
    return fmt::format(
        "An invented county: real places of Kent, invented centres and families.\n"
        "Children under five on {}, and those whom a centre has seen in the twelve months before:\n\n{}",
        options.as_at.iso(), reach::write_reach(rows, reach::Format::table));
  });
  streams.out << commands_to_try(words.database, options);
  return done;
}

}  // namespace

int demo(const DemoWords& words, Streams streams) {
  const auto options = options_of(words);
  if (!options) {
    return refuse(options.error(), streams);
  }
  if (words.write) {
    demo::write_county(*options, demo::data_folder(), *words.write);
    streams.out << fmt::format("The county is in {}\n", *words.write);
    return done;
  }
  const auto env = base::system_env();
  const auto opened = app::open_database(words.database, *env, false);
  if (!opened) {
    return refuse(opened.error(), streams);
  }
  auto& database = **opened;
  const auto found = look(database, *options);
  if (found == Found::something_else) {
    return refuse({"database", words.database + " holds other records already; name a database that is new"}, streams);
  }
  if (found == Found::nothing) {
    note(database, *options, "begin");
  }
  if (found != Found::whole) {
    make_county(database, *env, *options, streams);
    note(database, *options, "finish");
    db::seal(database);
  }
  make_demo_accounts(database);
  return show_county(database, words, *options, streams);
}

}  // namespace cli
