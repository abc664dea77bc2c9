#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <stdexcept>

#include "app/database.hpp"
#include "measure.hpp"
#include "raw_register.hpp"
#include "reach/live.hpp"
#include "reach/question.hpp"
#include "sessions/attendance.hpp"
#include "sessions/facts.hpp"

// Saves attendances: how long until one is in the next figure, and how many a second are durable, beside raw SQLite on
// a copy of the same database. Both databases are changed. Prints JSON.
namespace {

using bench::Line;
using nlohmann::json;

constexpr std::size_t register_lines = 30;

struct Options {
  std::string database;
  std::string raw;
  reach::Words words;
  std::size_t figures = 200;
  std::size_t rounds = 10;
};

reach::Asked understood(const reach::Words& words, const reach::Live& live) {
  return live.ask([&](const cohort::Engine&, const reach::Catalogue& catalogue) {
    auto asked = reach::understand(words, catalogue);
    if (!asked) {
      throw std::runtime_error{asked.error().text()};
    }
    return *asked;
  });
}

/// Sessions within the question's window.
std::vector<std::int64_t> sessions_in_window(db::Database& database, const cohort::Question& question) {
  std::vector<std::int64_t> numbers;
  database.read([&](db::Session& session) {
    sessions::each_counted_session(session, [&](const sessions::CountedSession& counted) {
      if (question.window_first <= counted.date && counted.date <= question.as_at) {
        numbers.push_back(counted.session);
      }
    });
  });
  return numbers;
}

std::vector<cohort::Number> known_but_not_seen(const reach::Live& live, const reach::Asked& asked) {
  return live.ask([&](const cohort::Engine& engine, const reach::Catalogue&) {
    return engine.members(asked.question, {asked.node.value(), cohort::none, cohort::Rung::seen, true});
  });
}

std::uint32_t seen(const reach::Live& live, const reach::Asked& asked) {
  return live.ask([&](const cohort::Engine& engine, const reach::Catalogue&) {
    return engine.count(asked.question, asked.tags).at(asked.node.value(), 0).rungs.seen;
  });
}

void save(db::Database& database, std::span<const Line> lines) {
  std::vector<sessions::RegisterLine> present;
  for (const auto& line : lines) {
    present.push_back({line.person, sessions::Status::present});
  }
  const auto saved = database.write([&](db::Session& session) {
    return sessions::save_register(session, lines.front().session, present, {"bench", "bench"});
  });
  if (!saved) {
    throw std::runtime_error{saved.error().text()};
  }
}

class Saving {
 public:
  Saving(db::Database& database, reach::Live& live, const Options& options)
      : database_{database},
        live_{live},
        options_{options},
        asked_{understood(options.words, live)},
        sessions_{sessions_in_window(database, asked_.question)},
        people_{known_but_not_seen(live, asked_)} {
    std::ranges::shuffle(sessions_, random_);
    std::ranges::shuffle(people_, random_);
  }

  /// Each save is of a child not seen before, so each must raise the figure by one.
  json to_the_next_figure() {
    std::vector<double> saves;
    std::vector<double> figures;
    std::vector<double> both;
    auto expected = seen(live_, asked_);
    for (std::size_t i = 0; i < std::min(options_.figures, people_.size()); ++i) {
      const Line line{sessions_[i % sessions_.size()], people_[i]};
      const bench::Stopwatch all;
      save(database_, {&line, 1});
      saves.push_back(all.milliseconds());
      live_.catch_up();
      const auto now = seen(live_, asked_);
      both.push_back(all.milliseconds());
      figures.push_back(both.back() - saves.back());
      if (now != ++expected) {
        throw std::runtime_error{fmt::format("a save is not in the next figure: {}, not {}", now, expected)};
      }
    }
    return {{"all", bench::summary(both)}, {"save", bench::summary(saves)}, {"figure", bench::summary(figures)}};
  }

  /// Lines saved `lines` to a transaction, by Hearth and by raw SQLite in turn; the same people come again and again.
  json durably(std::size_t lines) {
    bench::RawRegister raw{options_.raw};
    std::vector<double> ours;
    std::vector<double> theirs;
    const std::size_t in_a_round = lines == 1 ? 50 : 20;
    for (std::size_t i = 0; i < (options_.rounds + 1) * in_a_round; ++i) {
      const auto batch = next_register(lines);
      const auto times = i % 2 == 0 ? ours_first(batch, raw) : raw_first(batch, raw);
      if (i >= in_a_round) {  // the first round warms both
        ours.push_back(times.ours);
        theirs.push_back(times.theirs);
      }
    }
    return {{"hearth", bench::summary(ours)}, {"raw", bench::summary(theirs)}};
  }

 private:
  struct OneOfEach {
    double ours;
    double theirs;
  };

  // In turn, since a disk is slower just after it was written to.
  OneOfEach ours_first(std::span<const Line> lines, bench::RawRegister& raw) {
    const auto ours = time_of([&] { save(database_, lines); });
    return {ours, time_of([&] { raw.save(lines); })};
  }
  OneOfEach raw_first(std::span<const Line> lines, bench::RawRegister& raw) {
    const auto theirs = time_of([&] { raw.save(lines); });
    return {time_of([&] { save(database_, lines); }), theirs};
  }

  template <class Work>
  static double time_of(const Work& work) {
    const bench::Stopwatch watch;
    work();
    return watch.milliseconds();
  }

  std::vector<Line> next_register(std::size_t lines) {
    constexpr std::size_t people_who_come = 600;
    const auto people = std::min(people_who_come, people_.size());
    const auto session = sessions_[next_session_++ % sessions_.size()];
    std::vector<Line> out;
    out.reserve(lines);
    for (std::size_t i = 0; i < lines; ++i) {
      out.push_back({session, people_[next_person_++ % people]});
    }
    return out;
  }

  db::Database& database_;
  reach::Live& live_;
  const Options& options_;
  std::mt19937_64 random_{1};  // the same choice in every run
  reach::Asked asked_;
  std::vector<std::int64_t> sessions_;
  std::vector<cohort::Number> people_;
  std::size_t next_session_ = 1000;
  std::size_t next_person_ = 0;
};

json measure(const Options& options) {
  const auto env = base::system_env();
  const auto database = app::open_database(options.database, *env, true);
  if (!database) {
    throw std::runtime_error{database.error().text()};
  }
  reach::Live live{**database};
  Saving saving{**database, live, options};
  json out;
  out["figure"] = saving.to_the_next_figure();
  out["one"] = saving.durably(1);
  out["register"] = saving.durably(register_lines);
  out["register_lines"] = register_lines;
  return out;
}

void take(CLI::App& app, Options& options) {
  app.add_option("--database", options.database, "a copy that may be changed: sqlite:PATH")->required();
  app.add_option("--raw", options.raw, "another copy, for raw SQLite: PATH")->required();
  app.add_option("--as-at", options.words.as_at)->required();
  app.add_option("--structure", options.words.structure)->required();
  app.add_option("--node", options.words.node, "whose figure is looked at")->required();
  app.add_option("--figures", options.figures, "how many saves to follow to the next figure")->capture_default_str();
}

}  // namespace

int main(int argc, char** argv) try {
  CLI::App app{"Measures how attendances are saved"};
  Options options;
  take(app, options);
  CLI11_PARSE(app, argc, argv);
  std::cout << measure(options).dump() << "\n";
  return 0;
} catch (const std::exception& fault) {
  std::cerr << "save_bench: " << fault.what() << "\n";
  return 1;
}
