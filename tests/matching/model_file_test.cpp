#include "model_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace {

using ::testing::HasSubstr;

const std::vector<match::Field> learned_of{{"surname \"at\" birth", match::Kind::surname},
                                           {"sex", match::Kind::category}};

// Numbers that want all their digits.
match::Model made_up() {
  match::Model model{.fields = {}, .prior = -20.1, .relatives = -1e-17, .copies = 1.0 / 3 + 1};
  for (const auto& field : learned_of) {
    match::FieldModel each{.field = field, .unseen = 0.1};
    for (std::size_t level = match::same; level < match::levels_of(field.kind); ++level) {
      each.m[level] = 1 / (static_cast<double>(level) + 2);
      each.u[level] = std::exp(-static_cast<double>(level) * 7);
      each.of_relatives[level] = std::log2(each.m[level]);
      each.usual[level] = -static_cast<double>(level);
      each.weight[match::absent][level] = std::sqrt(static_cast<double>(level));
      each.rarity[match::absent][level] = 0.5;
    }
    model.fields.push_back(each);
  }
  model.fields[1].parent = 0;
  for (std::size_t row = 0; row < match::levels_of(match::Kind::surname); ++row) {
    model.fields[1].weight[row][match::same] = 0.7 / (static_cast<double>(row) + 1);
  }
  return model;
}

std::string model_fault(const std::string& text, const std::vector<match::Field>& of = learned_of) {
  const auto model = matching::read_model(text, "model.toml", of);
  return model ? "" : model.error().text();
}

std::string replaced(const std::string& from, const std::string& to) {
  auto text = matching::model_text(made_up());
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(ModelFile, gives_again_what_was_kept_to_the_bit) {
  const auto model = made_up();
  const auto again = matching::read_model(matching::model_text(model), "model.toml", learned_of);
  ASSERT_TRUE(again) << again.error().text();
  EXPECT_EQ(again->prior, model.prior);
  EXPECT_EQ(again->relatives, model.relatives);
  EXPECT_EQ(again->copies, model.copies);
  ASSERT_EQ(again->fields.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(again->fields[i].field, model.fields[i].field);
    EXPECT_EQ(again->fields[i].parent, model.fields[i].parent);
    EXPECT_EQ(again->fields[i].unseen, model.fields[i].unseen);
    EXPECT_EQ(again->fields[i].m, model.fields[i].m);
    EXPECT_EQ(again->fields[i].u, model.fields[i].u);
    EXPECT_EQ(again->fields[i].of_relatives, model.fields[i].of_relatives);
    EXPECT_EQ(again->fields[i].usual, model.fields[i].usual);
    EXPECT_EQ(again->fields[i].weight, model.fields[i].weight);
    EXPECT_EQ(again->fields[i].rarity, model.fields[i].rarity);
  }
}

TEST(ModelFile, refuses_a_model_of_other_fields) {
  const auto text = matching::model_text(made_up());
  EXPECT_THAT(model_fault(text, {learned_of[0]}), HasSubstr("was learned of 2 fields, where the config has 1"));
  EXPECT_THAT(model_fault(text, {learned_of[1], learned_of[0]}), HasSubstr("where the config has \"sex\" (category)"));
  EXPECT_THAT(model_fault(text, {learned_of[0], {"sex", match::Kind::text}}),
              HasSubstr("was learned of the field \"sex\""));
}

TEST(ModelFile, says_file_line_and_what_would_be_right) {
  EXPECT_THAT(model_fault("id = \"rec\"\n"), HasSubstr("is no model: it begins with format = \"hearth match model\""));
  EXPECT_THAT(model_fault("prior = = 1"), HasSubstr("model.toml, line 1: is not TOML"));
  EXPECT_THAT(model_fault(replaced("version = 1", "version = 2")),
              HasSubstr("model.toml, line 2: is of another version"));
  EXPECT_THAT(model_fault(replaced("prior = -20.1", "prior = nan")),
              HasSubstr("model.toml, line 3: \"prior\" is missing"));
  EXPECT_THAT(model_fault(replaced("\ncopies", "\ncopy")), HasSubstr("\"copies\" is missing, or no number"));
  EXPECT_THAT(model_fault(replaced("unseen = 0.1", "unseen = \"much\"")),
              HasSubstr("\"unseen\" is missing, or no number"));
  EXPECT_THAT(model_fault(replaced("m = [", "m = [0.5, ")), HasSubstr("\"m\" has 8 numbers, where 7 are wanted"));
  EXPECT_THAT(model_fault(replaced("m = [0.", "m = [7.")), HasSubstr("\"m\" has a number that is no share"));
  EXPECT_THAT(model_fault(replaced("weight = [\n", "weight = [\n  [1, 2, 3, 4, 5, 6, 7],\n")),
              HasSubstr("\"weight\" has 2 rows, where 1 are wanted"));
  EXPECT_THAT(model_fault(replaced("kind = \"category\"\nparent = ", "kind = \"category\"\nparent = \"x\" # ")),
              HasSubstr("\"x\" is no other field of the model"));
  EXPECT_THAT(model_fault(replaced("usual", "unusual")), HasSubstr("\"unusual\" means nothing here"));
}

}  // namespace
