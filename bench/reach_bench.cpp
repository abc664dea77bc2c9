#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "app/database.hpp"
#include "measure.hpp"
#include "memory.hpp"
#include "package_facts.hpp"
#include "reach/format.hpp"
#include "reach/live.hpp"
#include "reach/question.hpp"
#include "reach/report.hpp"

// Loads a county, asks for its reach matrix and for lists behind it again and again, and prints the times as JSON. The
// answers go into a folder, to be compared with those of others.
namespace {

using nlohmann::json;

struct Options {
  std::string database;
  std::string package;
  std::string answers;
  reach::Words words;
  std::vector<std::string> nodes;
  double seconds = 5;
};

reach::Asked understood(const reach::Words& words, const reach::Catalogue& catalogue) {
  auto asked = reach::understand(words, catalogue);
  if (!asked) {
    throw std::runtime_error{asked.error().text()};
  }
  return std::move(*asked);
}

void write_answer(const Options& options, const std::string& name, const std::string& text) {
  std::ofstream file{std::filesystem::path{options.answers} / name};
  file << text;
}

class Asking {
 public:
  Asking(const Options& options, const cohort::Engine& engine, const reach::Catalogue& catalogue)
      : options_{options}, engine_{engine}, catalogue_{catalogue} {}

  json all() {
    json out;
    out["engine_bytes"] = engine_.bytes();
    out["loaded_memory"] = bench::memory().now;
    out["matrix"] = matrix();
    for (const auto& node : options_.nodes) {
      out["lists"].push_back(list(node));
    }
    out["peak_memory"] = bench::memory().most;
    return out;
  }

 private:
  json matrix() {
    const auto asked = understood(options_.words, catalogue_);
    const auto rows = reach::reach_rows(engine_, catalogue_, asked, catalogue_.thresholds_on(asked.question.as_at));
    write_answer(options_, "matrix.csv", reach::write_reach(rows, reach::Format::csv));
    json out = bench::measure(options_.seconds, [&] { engine_.count(asked.question, asked.tags); });
    out["cells"] = rows.size();
    return out;
  }

  json list(const std::string& node) {
    auto words = options_.words;
    words.group = "none";
    words.level.reset();
    words.node = node;
    const auto asked = understood(words, catalogue_);
    const auto who = [&] { return reach::who_rows(engine_, catalogue_, asked, cohort::Rung::seen, true); };
    const auto rows = who();
    write_answer(options_, fmt::format("list-{}.csv", node),
                 reach::write_who(rows, asked.question.by, reach::Format::csv));
    json out = bench::measure(options_.seconds / 2, who);
    out["node"] = node;
    out["rows"] = rows.size();
    return out;
  }

  const Options& options_;
  const cohort::Engine& engine_;
  const reach::Catalogue& catalogue_;
};

json ask_package(const Options& options) {
  const bench::Stopwatch reading;
  auto package = bench::read_package(options.package);
  const auto read = reading.milliseconds();
  const bench::Stopwatch building;
  const cohort::Engine engine{std::move(package.facts)};
  const auto built = building.milliseconds();
  auto out = Asking{options, engine, package.catalogue}.all();
  out["read_ms"] = read;
  out["load_ms"] = built;
  return out;
}

json ask_database(const Options& options) {
  const auto env = base::system_env();
  const auto database = app::open_database(options.database, *env, true);
  if (!database) {
    throw std::runtime_error{database.error().text()};
  }
  const bench::Stopwatch loading;
  const reach::Live live{**database};
  const auto loaded = loading.milliseconds();
  auto out = live.ask([&](const cohort::Engine& engine, const reach::Catalogue& catalogue) {
    return Asking{options, engine, catalogue}.all();
  });
  out["load_ms"] = loaded;
  return out;
}

void take(CLI::App& app, Options& options) {
  auto* database = app.add_option("--database", options.database, "sqlite:PATH or postgresql://…");
  app.add_option("--package", options.package, "a package's folder, straight into the engine")->excludes(database);
  app.add_option("--answers", options.answers, "the folder for the answers")->required();
  app.add_option("--as-at", options.words.as_at)->required();
  app.add_option("--structure", options.words.structure)->required();
  app.add_option("--node", options.nodes, "for a list of who is known there and not seen; may be given again");
  app.add_option("--seconds", options.seconds, "how long to ask for the matrix")->capture_default_str();
  options.words.group = "all";
}

}  // namespace

int main(int argc, char** argv) try {
  CLI::App app{"Measures reach questions on one loaded county"};
  Options options;
  take(app, options);
  CLI11_PARSE(app, argc, argv);
  const auto out = options.package.empty() ? ask_database(options) : ask_package(options);
  std::cout << out.dump() << "\n";
  return 0;
} catch (const std::exception& fault) {
  std::cerr << "reach_bench: " << fault.what() << "\n";
  return 1;
}
