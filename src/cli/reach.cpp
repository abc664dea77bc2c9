#include <iostream>

#include "app/database.hpp"
#include "commands.hpp"
#include "reach/format.hpp"
#include "reach/live.hpp"
#include "reach/question.hpp"
#include "reach/report.hpp"

namespace cli {
namespace {

reach::Words words_of(const QuestionWords& words) {
  return {words.as_at, words.structure, words.level,  words.node,  words.group,
          words.unit,  words.under,     words.window, words.where, words.sustained};
}

/// Opens, loads and asks: `answer` makes the text of what was asked.
template <class Answer>
int ask(const QuestionWords& words, Streams streams, Answer answer) {
  const auto env = base::system_env();
  const auto database = app::open_database(words.database, *env, true);
  if (!database) {
    return refuse(database.error(), streams);
  }
  const reach::Live live{**database};
  return live.ask([&](const cohort::Engine& engine, const reach::Catalogue& catalogue) {
    const auto asked = reach::understand(words_of(words), catalogue);
    if (!asked) {
      return refuse(asked.error(), streams);
    }
    streams.out << answer(engine, catalogue, *asked);
    return static_cast<int>(done);
  });
}

}  // namespace

int reach(const QuestionWords& words, Streams streams) {
  const auto format = reach::understand_format(words.format);
  if (!format) {
    return refuse(format.error(), streams);
  }
  return ask(words, streams, [&](const auto& engine, const auto& catalogue, const reach::Asked& asked) {
    const auto rows = reach::reach_rows(engine, catalogue, asked, catalogue.thresholds_on(asked.question.as_at));
    return reach::write_reach(rows, *format);
  });
}

int who(const QuestionWords& words, Streams streams) {
  const auto format = reach::understand_format(words.format);
  const auto rung = reach::understand_rung(words.rung);
  if (!format || !rung) {
    return refuse(format ? rung.error() : format.error(), streams);
  }
  if (words.group == "all" || words.group.find(',') != std::string::npos) {
    return refuse({"group", "A list is of one group at most; write one group's key, or leave the option out."},
                  streams);
  }
  return ask(words, streams, [&](const auto& engine, const auto& catalogue, const reach::Asked& asked) {
    const auto rows = reach::who_rows(engine, catalogue, asked, *rung, words.negated);
    return reach::write_who(rows, asked.question.by, *format);
  });
}

}  // namespace cli
