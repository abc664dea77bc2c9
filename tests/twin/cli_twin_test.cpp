#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "export_files.hpp"
#include "program.hpp"
#include "random_county.hpp"
#include "random_question.hpp"
#include "random_sequel.hpp"
#include "seeds.hpp"
#include "support/databases.hpp"

// The whole of `hearth` from outside, as anyone might check it: packages in, figures, lists and a package out.
namespace {

using namespace twin;
using nlohmann::json;

std::string given(const char* name, const char* what) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): there is one thread
  if (value == nullptr) throw std::invalid_argument{std::string{name} + " is not set; set it to " + what};
  return value;
}

/// The program, with a database of its own.
class Hearth {
 public:
  explicit Hearth(db::Dialect dialect = db::Dialect::sqlite) : database_{dialect} {}

  Ended run(std::vector<std::string> words) const {
    words.insert(words.begin() + 1, {"--database", database_.url()});
    return twin::run(program_, words, folder_.path());
  }

  Ended import(const Package& package, const Spelling& spelling = {}) const {
    const support::TemporaryFolder in;
    write(package, in.path(), spelling);
    return run({"import", in.path().string()});
  }

  Files exported() const {
    const support::TemporaryFolder out;
    const auto ended = run({"export", out.path().string()});
    EXPECT_EQ(ended.exit, 0) << ended.err;
    return files_in(out.path());
  }

 private:
  std::filesystem::path program_ = given("HEARTH_PROGRAM", "the path of the program hearth");
  support::TemporaryFolder folder_;
  support::FreshDatabase database_;
};

bool is_number(const std::string& column) {
  static const std::vector<std::string> numbers{"known", "registered", "seen", "sustained", "estimate", "reach"};
  return std::ranges::find(numbers, column) != numbers.end();
}

json as_json(const Answer& answer) {
  json all = json::array();
  for (std::size_t row = 1; row < answer.size(); ++row) {
    json object = json::object();
    for (std::size_t at = 0; at < answer[0].size(); ++at) {
      const auto& text = answer[row][at];
      object[answer[0][at]] = text.empty() ? json{} : is_number(answer[0][at]) ? json::parse(text) : json(text);
    }
    all.push_back(object);
  }
  return all;
}

/// Asks for the csv, and now and then for the json.
void expect_answer(const Hearth& hearth, const std::string& command, std::vector<std::string> words,
                   const Answer& answer, Dice& dice) {
  const bool ask_for_json = dice.chance(25);
  words.insert(words.begin(), command);
  words.insert(words.end(), {"--format", ask_for_json ? "json" : "csv"});
  const auto ended = hearth.run(words);
  ASSERT_EQ(ended.exit, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  if (ask_for_json) {
    EXPECT_EQ(json::parse(ended.out), as_json(answer));
  } else {
    EXPECT_EQ(ended.out, csv(answer));
  }
}

void expect_answers(const Hearth& hearth, const County& county, Dice& dice, int questions) {
  for (int left = questions; left > 0; --left) {
    if (can_be_asked(county)) {
      const auto question = random_question(county, dice);
      SCOPED_TRACE(in_words(question));
      expect_answer(hearth, "reach", words(question, dice), reach(county.package, question), dice);
    }
    if (can_be_asked_who(county)) {
      const auto asked = random_who_question(county, dice);
      SCOPED_TRACE(in_words(asked));
      expect_answer(hearth, "who", words(asked, dice), who(county.package, asked), dice);
    }
  }
}

TEST(CliTwin, program_and_twin_agree_on_random_packages) {
  const auto seeds = seeds_from_environment(20);
  for (auto seed = seeds.first; seed < seeds.end && !HasFailure(); ++seed) {
    SCOPED_TRACE(again(seed, "HEARTH_PROGRAM=... test_twin_cli"));
    const auto county = random_county(seed);
    Dice dice{seed};
    const auto sequel = random_sequel(county.package, dice);
    const Hearth hearth{seed % 4 == 3 ? db::Dialect::postgresql : db::Dialect::sqlite};
    const auto first = hearth.import(sequel.first, random_file_spelling(dice));
    ASSERT_EQ(first.exit, 0) << first.err;
    expect_answers(hearth, {county.pivot, sequel.first}, dice, 2);
    const auto second = hearth.import(sequel.second, random_file_spelling(dice));
    ASSERT_EQ(second.exit, 0) << second.err;
    expect_answers(hearth, county, dice, 3);
    EXPECT_EQ(hearth.exported(), files_of(county.package));
  }
}

TEST(CliTwin, what_is_exported_comes_in_again_as_it_was_and_a_second_time_changes_nothing) {
  const auto seeds = seeds_from_environment(10);
  for (auto seed = seeds.first; seed < seeds.end && !HasFailure(); ++seed) {
    SCOPED_TRACE(again(seed, "HEARTH_PROGRAM=... test_twin_cli"));
    Dice dice{seed};
    const auto county = random_county(seed);
    const Hearth hearth;
    for (int time = 0; time < 2; ++time) {
      const auto ended = hearth.import(county.package, random_file_spelling(dice));
      ASSERT_EQ(ended.exit, 0) << ended.err;
      EXPECT_EQ(hearth.exported(), files_of(county.package));
    }
    const Hearth other{db::Dialect::postgresql};
    const auto ended = other.import(exported(county.package));
    ASSERT_EQ(ended.exit, 0) << ended.err;
    EXPECT_EQ(other.exported(), files_of(county.package));
  }
}

}  // namespace
