#include "interchange/datapackage.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "interchange/schema.hpp"

namespace {

using nlohmann::json;

const json& package() {
  static const json parsed = json::parse(interchange::datapackage());
  return parsed;
}

json resource(const std::string& name) {
  for (const json& each : package()["resources"]) {
    if (each["name"] == name) {
      return each;
    }
  }
  return {};
}

json field(const std::string& file, const std::string& name) {
  const json fields = resource(file)["schema"]["fields"];
  for (const json& each : fields) {
    if (each["name"] == name) {
      return each;
    }
  }
  return {};
}

TEST(Datapackage, describes_every_file_and_column_in_the_order_of_the_contract) {
  const json resources = package()["resources"];

  ASSERT_EQ(resources.size(), interchange::files().size());
  for (std::size_t place = 0; place < resources.size(); ++place) {
    const interchange::File& file = interchange::files()[place];
    EXPECT_EQ(resources[place]["path"], std::string{file.name} + ".csv");
    ASSERT_EQ(resources[place]["schema"]["fields"].size(), file.columns.size()) << file.name;
    for (std::size_t column = 0; column < file.columns.size(); ++column) {
      EXPECT_EQ(resources[place]["schema"]["fields"][column]["name"], file.columns[column].name);
    }
  }
}

TEST(Datapackage, says_what_a_cell_may_hold) {
  EXPECT_EQ(field("areas", "imd_decile"),
            json::parse(R"({"name": "imd_decile", "type": "integer", "constraints": {"minimum": 1, "maximum": 10}})"));
  EXPECT_EQ(field("people", "sex"),
            json::parse(R"({"name": "sex", "type": "string", "constraints": {"enum": ["F", "M", "X", "U"]}})"));
  EXPECT_EQ(field("people", "birth_date"), json::parse(R"({"name": "birth_date", "type": "date"})"));
  EXPECT_EQ(field("people", "person"),
            json::parse(R"({"name": "person", "type": "string", "constraints": {"required": true, "maxLength": 64}})"));
  EXPECT_EQ(field("sessions", "starts")["format"], "%Y-%m-%dT%H:%M");
}

TEST(Datapackage, names_the_columns_of_a_key_in_the_order_of_the_contract) {
  EXPECT_EQ(resource("structure_centres")["schema"]["primaryKey"],
            json::parse(R"(["structure", "centre", "node", "from"])"));
}

TEST(Datapackage, points_a_foreign_key_of_two_columns_at_both) {
  const json keys = resource("structure_centres")["schema"]["foreignKeys"];

  EXPECT_EQ(keys.back(), json::parse(R"({"fields": ["structure", "node"],
      "reference": {"resource": "structure_nodes", "fields": ["structure", "node"]}})"));
}

TEST(Datapackage, points_a_foreign_key_at_its_own_file_by_the_empty_name) {
  const json keys = resource("structure_nodes")["schema"]["foreignKeys"];

  EXPECT_EQ(keys.back(), json::parse(R"({"fields": ["structure", "parent"],
      "reference": {"resource": "", "fields": ["structure", "node"]}})"));
}

TEST(Datapackage, has_no_foreign_key_for_the_postcodes_of_homes_and_centres) {
  const json keys = resource("addresses")["schema"]["foreignKeys"];
  ASSERT_FALSE(keys.empty());
  for (const json& key : keys) {
    EXPECT_NE(key["reference"]["resource"], "postcodes");
  }
  EXPECT_FALSE(resource("centres")["schema"].contains("foreignKeys"));
}

}  // namespace
