#include "matching/matching.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// A folder of its own for each test, with a config, gone when the test ends.
class Matching : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* const test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ =
        std::filesystem::temp_directory_path() / ("hearth-matching-" + std::to_string(::getpid()) + "-" + test->name());
    std::filesystem::create_directories(folder_);
    write("config.toml",
          "id = \"id\"\n[[field]]\ncolumn = \"name\"\nkind = \"given_name\"\n[[field]]\ncolumn = \"surname\"\n"
          "kind = \"surname\"\n[[field]]\ncolumn = \"born\"\nkind = \"date\"\n[[field]]\ncolumn = \"phone\"\nkind = "
          "\"phone\"\n");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) { std::ofstream{folder_ / name} << text; }
  std::string read(const std::string& name) {
    std::ostringstream text;
    text << std::ifstream{folder_ / name}.rdbuf();
    return text.str();
  }
  std::expected<matching::Done, matching::Unmatched> match(const std::vector<std::string>& names,
                                                           std::optional<double> threshold = std::nullopt) {
    return match(names, {.config = folder_ / "config.toml", .threshold = threshold, .out = folder_ / "out.csv"});
  }
  std::expected<matching::Done, matching::Unmatched> match(const std::vector<std::string>& names,
                                                           matching::Question question) {
    for (const auto& name : names) {
      question.files.push_back(folder_ / name);
    }
    return matching::match_files(question, [](std::string_view) {});
  }
  std::string refusal(const std::vector<std::string>& names) {
    const auto done = match(names);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "out.csv")) << "nothing is written";
    return done ? "" : done.error().problems.text();
  }
  static std::string rows(const std::string& prefix, bool copies) {
    static constexpr const char* names[] = {"oliver", "amelia", "noah", "isla", "arthur", "freya", "leo", "ivy"};
    static constexpr const char* surnames[] = {"webb", "patel", "okafor", "jones", "lindqvist", "marsh", "kowalski"};
    std::string text;
    for (int i = 0; i < 200; ++i) {
      const bool slip = copies && i % 3 == 0;
      text += prefix + std::to_string(i) + "," + names[i % 8] + (slip ? "e" : "") + "," + surnames[i % 7] + ",19" +
              std::to_string(50 + i % 49) + "-0" + std::to_string(1 + i % 9) + "-1" + std::to_string(i % 10) +
              ",07700" + std::to_string(100000 + i * 4211) + "\n";
    }
    return text;
  }

  std::filesystem::path folder_;
};

TEST_F(Matching, writes_the_pairs_of_two_files_with_ids_as_they_came) {
  write("a.csv", "id,name,surname,born,phone\n" + rows("a", false));
  write("b.csv", "id,name,surname,born,phone\n" + rows("b", true));
  const auto done = match({"a.csv", "b.csv"});
  ASSERT_TRUE(done) << done.error().problems.text();
  EXPECT_EQ(done->records, 400U);
  EXPECT_EQ(done->pairs, 200U);
  const auto out = read("out.csv");
  EXPECT_THAT(out, StartsWith("left,right,probability,weight_name,weight_surname,weight_born,weight_phone\r\na0,b0,"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out.csv.unfinished"));
}

TEST_F(Matching, answers_the_same_to_the_byte_by_the_model_that_it_kept) {
  write("a.csv", "id,name,surname,born,phone\n" + rows("a", false) + rows("b", true));
  matching::Question question{
      .config = folder_ / "config.toml", .out = folder_ / "out.csv", .save_model = folder_ / "model.toml"};
  ASSERT_TRUE(match({"a.csv"}, question));
  const auto learned = read("out.csv");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "model.toml.unfinished"));
  question.model = std::exchange(question.save_model, {});
  std::string steps;
  question.files = {folder_ / "a.csv"};
  question.out = folder_ / "again.csv";
  ASSERT_TRUE(matching::match_files(question, [&](std::string_view step) { steps += step; }));
  EXPECT_EQ(read("again.csv"), learned);
  EXPECT_THAT(steps, Not(HasSubstr("learning")));
}

TEST_F(Matching, weighs_by_the_model_that_is_given) {
  write("a.csv", "id,name,surname,born,phone\n" + rows("a", false) + rows("b", true));
  matching::Question question{
      .config = folder_ / "config.toml", .out = folder_ / "out.csv", .save_model = folder_ / "model.toml"};
  ASSERT_TRUE(match({"a.csv"}, question));
  auto model = read("model.toml");
  const auto at = model.find("prior = ");
  model.replace(at, model.find('\n', at) - at, "prior = -1000");
  write("model.toml", model);
  question.model = std::exchange(question.save_model, {});
  const auto done = match({"a.csv"}, question);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->pairs, 0U) << "nobody is one person beforehand";
}

TEST_F(Matching, refuses_a_model_that_is_not_there_is_of_others_or_would_be_learned_too) {
  write("a.csv", "id,name,surname,born,phone\n" + rows("a", false));
  matching::Question question{
      .config = folder_ / "config.toml", .out = folder_ / "out.csv", .model = folder_ / "none.toml"};
  EXPECT_THAT(match({"a.csv"}, question).error().problems.text(), HasSubstr("none.toml: cannot be read"));
  question.model = folder_ / "config.toml";
  EXPECT_THAT(match({"a.csv"}, question).error().problems.text(), HasSubstr("is no model"));
  question.save_model = folder_ / "model.toml";
  EXPECT_THAT(match({"a.csv"}, question).error().problems.text(), HasSubstr("--save-model: nothing is learned"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out.csv"));
}

TEST_F(Matching, finds_the_duplicates_of_one_file) {
  write("a.csv", "id,name,surname,born,phone\n" + rows("a", false) + rows("b", true));
  const auto done = match({"a.csv"});
  ASSERT_TRUE(done) << done.error().problems.text();
  EXPECT_NEAR(static_cast<double>(done->pairs), 200, 6);
}

TEST_F(Matching, reads_a_byte_order_mark_blanks_around_cells_other_line_ends_and_columns_that_nobody_asked_for) {
  write("a.csv",
        "\xEF\xBB\xBFid, name, surname, born, phone, note\r\n1, Ann, Lee, 1990-01-02, 07700900123, x\r\n2 , Ann, Lee, "
        "1990-01-02, 07700900123, y\r\n");
  const auto done = match({"a.csv"});
  ASSERT_TRUE(done) << done.error().problems.text();
  EXPECT_EQ(done->records, 2U);
}

TEST_F(Matching, refuses_a_column_that_the_file_does_not_have) {
  write("a.csv", "id,name,surname,dob,phone\n1,Ann,Lee,,\n");
  EXPECT_THAT(refusal({"a.csv"}), HasSubstr("config.toml, line 9: " + (folder_ / "a.csv").string() +
                                            " has no column \"born\"; it has id, name, surname, dob, phone."));
  EXPECT_EQ(match({"a.csv"}).error().why, matching::Unmatched::Why::words);
}

TEST_F(Matching, refuses_ids_that_stand_twice_or_are_missing) {
  write("a.csv", "id,name,surname,born,phone\n1,Ann,Lee,,\n1,Bob,Lee,,\n");
  EXPECT_THAT(refusal({"a.csv"}), HasSubstr("a.csv, line 3: the id \"1\" stands twice in the file"));
  EXPECT_EQ(match({"a.csv"}).error().why, matching::Unmatched::Why::data);
  write("a.csv", "id,name,surname,born,phone\n,Ann,Lee,,\n");
  EXPECT_THAT(refusal({"a.csv"}), HasSubstr("a.csv, line 2: the row has no id"));
}

TEST_F(Matching, lets_two_files_use_the_same_ids) {
  write("a.csv", "id,name,surname,born,phone\n" + rows("", false));
  write("b.csv", "id,name,surname,born,phone\n" + rows("", true));
  const auto done = match({"a.csv", "b.csv"});
  ASSERT_TRUE(done) << done.error().problems.text();
  EXPECT_EQ(done->pairs, 200U);
}

TEST_F(Matching, refuses_ragged_rows) {
  write("a.csv", "id,name,surname,born,phone\n1,Ann,Lee\n");
  EXPECT_THAT(refusal({"a.csv"}), HasSubstr("a.csv, line 2: the row has 3 cells, and the header 5"));
}

TEST_F(Matching, refuses_files_without_records) {
  write("a.csv", "");
  EXPECT_THAT(refusal({"a.csv"}), HasSubstr("the file is empty"));
  write("a.csv", "id,name,surname,born,phone\n");
  EXPECT_THAT(refusal({"a.csv"}), HasSubstr("a header and no records"));
}

TEST_F(Matching, refuses_a_header_that_names_a_column_twice_where_it_is_asked_for) {
  write("a.csv", "id,name,surname,born,phone,name\n1,Ann,Lee,,,\n");
  EXPECT_THAT(refusal({"a.csv"}), HasSubstr("the column \"name\" stands twice"));
}

TEST_F(Matching, refuses_files_that_are_not_there_and_bytes_that_are_no_text) {
  EXPECT_THAT(refusal({"none.csv"}), HasSubstr("there is no such file"));
  write("a.csv", "id,name,surname,born,phone\n1,\xff,Lee,,\n");
  EXPECT_THAT(refusal({"a.csv"}), HasSubstr("a.csv, line 2: the row has"));
}

TEST_F(Matching, refuses_a_threshold_that_is_no_probability) {
  write("a.csv", "id,name,surname,born,phone\n1,Ann,Lee,,\n2,Bob,Ray,,\n");
  const auto done = match({"a.csv"}, 2.0);
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().problems.text(), HasSubstr("--threshold: the threshold 2 is no probability"));
}

TEST_F(Matching, says_nothing_of_a_persons_name_in_a_refusal) {
  write("a.csv", "id,name,surname,born,phone\n1,Wilhelmina,Featherstone,,\n1,Wilhelmina,Featherstone,,\n");
  EXPECT_EQ(refusal({"a.csv"}).find("Featherstone"), std::string::npos);
}

}  // namespace
