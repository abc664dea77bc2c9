// Every file of the contract, on both databases: what goes in comes out.
#include "record_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "families/interchange_tables.hpp"
#include "linkage/tables.hpp"
#include "organisation/interchange_tables.hpp"
#include "sessions/interchange_tables.hpp"
#include "support/databases.hpp"

namespace {

using interchange::family_table;
using interchange::File;
using interchange::record_table;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

using Cell = std::optional<std::string>;
using Cells = std::vector<Cell>;
constexpr auto nothing = std::nullopt;

/// One record of each file as upsert takes it, after those that it refers to; every reference is to number 7.
const std::vector<std::pair<std::string, Cells>>& samples() {
  static const std::vector<std::pair<std::string, Cells>> all{
      {"areas", {"E01", "Ashford \"1\"", "E05", "Ward", "E07", "3", "10", "51.10", "-0.8937"}},
      {"postcodes", {"ME4 4AA", "E01"}},
      {"centres", {"C1", "Centre", "hub", "ZZ1 1ZZ", "0100", "2010-04-01", "2020-04-01"}},
      {"structures", {"S", "Districts", "in_force"}},
      {"structure_nodes", {"S", "N", nothing, "district", "North"}},
      {"structure_centres", {"S", "7", "N", nothing, "2026-01-01"}},
      {"reach_areas", {"7", "E01", "2020-01-01", nothing}},
      {"people", {"P1", "7", "child", "Zoë", " O'Neil ", "2024-02-29", "F", "WBRI", "eng", nothing}},
      {"addresses", {"7", "2024-03-01", "ME4 4AA", "1 Road", nothing, "Chatham", "0012", "2026-01-01", "yes"}},
      {"registrations", {"7", "7", "2024-04-01", nothing}},
      {"groups", {"lone", "Lone parents", "no"}},
      {"group_memberships", {"7", "lone", "2024-05-01", nothing, "declared"}},
      {"own_fields",
       {"nursery", "child", "Which nursery?", nothing, "To plan.", "choice", "Acorns|None", "yes", "no", "2024-01-01",
        nothing}},
      {"own_answers", {"7", "nursery", "2024-05-01", "Acorns", nothing}},
      {"closed_families", {"7", "adoption", "2024-05-01", "2025-05-01", nothing}},
      {"cards", {"7", "2000 4711", "2024-05-01", nothing}},
      {"services", {"V1", "Stay and play", "1", "universal", "Council", "live", "0", "4"}},
      {"sessions", {"X1", "7", "7", "2026-09-30T09:30", "2026-09-30T11:00", "20", "held"}},
      {"attendances", {"7", "7", "present"}},
      {"headcounts", {"7", "3", "2147483647"}},
      {"contacts", {"K1", "7", "7", "7", "2026-09-29", "home_visit"}},
      {"population", {"E01", nothing, "2020-06-30", "73", "ONS"}},
  };
  return all;
}

std::string shown(const db::Row& row, int columns) {
  std::string text;
  for (int column = 0; column < columns; ++column) {
    text += (column == 0 ? "" : "|") + (row.null(column) ? "-" : std::string{row.text(column)});
  }
  return text;
}

std::string shown(const Cells& cells) {
  std::string text;
  for (const Cell& cell : cells) {
    text += (text.empty() ? "" : "|") + cell.value_or("-");
  }
  return text;
}

db::Value value_of(const interchange::Column& column, const Cell& cell, bool own_key) {
  static constexpr std::string_view numbered[] = {"people", "centres", "services", "sessions", "contacts"};
  if (!cell) {
    return {};
  }
  const bool is_number = column.type == interchange::Type::whole_number || column.name == "family" ||
                         (std::ranges::find(numbered, column.refers_to) != std::end(numbered) && !own_key);
  return is_number ? db::Value{std::stoll(*cell)} : db::Value{*cell};
}

class RecordTableTest : public support::OnBothDatabases {
 protected:
  RecordTableTest() {
    const std::array rooms{organisation::table_migrations(), families::table_migrations(), sessions::table_migrations(),
                           linkage::table_migrations()};
    database_->migrate(rooms);
    database_->write([](db::Session& session) {
      session.execute(family_table().upsert, {{"number", 7}, {"id", "family-id"}, {"family", "F1"}});
    });
  }

  /// Rows changed.
  std::int64_t put(const File& file, const Cells& cells) {
    const db::RecordTable& table = record_table(file);
    return database_->write([&](db::Session& session) {
      db::Batch batch = session.batch(table.upsert);
      for (std::size_t column = 0; column < cells.size(); ++column) {
        const interchange::Column& about = file.columns[column];
        bind(batch, std::string{db::parameter_for(about.name)},
             value_of(about, cells[column], column == 0 && table.keys));
      }
      if (table.keys) {
        bind(batch, "number", db::Value{std::int64_t{7}});
        bind(batch, "id", db::Value{std::string{"an-id"}});
      }
      batch.add();
      return batch.finish();
    });
  }

  void put_all() {
    for (const auto& [name, cells] : samples()) {
      ASSERT_EQ(put(*interchange::find_file(name), cells), 1) << name;
    }
  }

  std::vector<std::string> rows(const db::Sql& sql, int columns, const std::vector<db::Parameter>& parameters = {}) {
    std::vector<std::string> all;
    database_->read([&](db::Session& session) {
      session.scan(sql, db::Parameters{parameters}, [&](const db::Row& row) { all.push_back(shown(row, columns)); });
    });
    return all;
  }

  std::unique_ptr<db::Database> database_ = open();

 private:
  static void bind(db::Batch& batch, const std::string& parameter, const db::Value& value) {
    const int place = batch.parameter(parameter);
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      batch.bind(place, *number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      batch.bind(place, std::string_view{*text});
    } else {
      batch.bind_null(place);
    }
  }
};

TEST_P(RecordTableTest, makes_a_record_once_and_changes_nothing_the_second_time) {
  put_all();
  for (const auto& [name, cells] : samples()) {
    EXPECT_EQ(put(*interchange::find_file(name), cells), 0) << name;
  }
}

TEST_P(RecordTableTest, updates_any_column_that_is_no_part_of_the_key) {
  put_all();
  for (const auto& [name, cells] : samples()) {
    const File& file = *interchange::find_file(name);
    for (std::size_t column = file.key_columns; column < cells.size(); ++column) {
      if (file.columns[column].required) {
        continue;
      }
      Cells changed = cells;
      changed[column] = nothing;
      EXPECT_EQ(put(file, changed), cells[column] ? 1 : 0) << name << " " << file.columns[column].name;
      EXPECT_THAT(rows(record_table(file).standing, static_cast<int>(cells.size())), ElementsAre(shown(changed)));
      EXPECT_EQ(put(file, cells), cells[column] ? 1 : 0) << name << " " << file.columns[column].name;
    }
  }
}

TEST_P(RecordTableTest, gives_each_record_as_it_was_taken) {
  put_all();
  for (const auto& [name, cells] : samples()) {
    const db::RecordTable& table = record_table(*interchange::find_file(name));
    EXPECT_THAT(rows(table.standing, static_cast<int>(cells.size())), ElementsAre(shown(cells))) << name;
    if (table.keys) {
      EXPECT_THAT(rows(table.standing, static_cast<int>(cells.size()) + 1), ElementsAre(shown(cells) + "|7")) << name;
      EXPECT_THAT(rows(*table.keys, 2), ElementsAre("7|" + *cells.front())) << name;
    }
  }
}

TEST_P(RecordTableTest, finds_a_record_by_its_key_and_no_other) {
  put_all();
  for (const auto& [name, cells] : samples()) {
    const File& file = *interchange::find_file(name);
    const db::RecordTable& table = record_table(file);
    std::vector<db::Parameter> key;
    for (std::size_t column = 0; column < file.key_columns; ++column) {
      key.emplace_back(file.columns[column].name,
                       value_of(file.columns[column], cells[column], table.keys.has_value()));
    }
    const int columns = static_cast<int>(cells.size());
    EXPECT_THAT(rows(table.standing_by_key, columns, key), ElementsAre(shown(cells))) << name;
    db::Value& last = key.back().value;
    last =
        std::holds_alternative<std::int64_t>(last) ? db::Value{std::int64_t{8}} : db::Value{std::string{"1999-01-01"}};
    EXPECT_THAT(rows(table.standing_by_key, columns, key), IsEmpty()) << name;
  }
}

TEST_P(RecordTableTest, exports_references_as_the_source_systems_keys) {
  put_all();
  const std::map<std::string, std::string> keys{
      {"family", "F1"}, {"person", "P1"}, {"centre", "C1"}, {"service", "V1"}, {"session", "X1"}};
  for (const auto& [name, cells] : samples()) {
    const File& file = *interchange::find_file(name);
    Cells expected = cells;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      const auto key = keys.find(std::string{file.columns[column].name});
      if (cells[column] == "7" && key != keys.end()) {
        expected[column] = key->second;
      }
    }
    EXPECT_THAT(rows(record_table(file).export_rows, static_cast<int>(cells.size())), ElementsAre(shown(expected)))
        << name;
  }
}

TEST_P(RecordTableTest, exports_by_the_bytes_of_the_keys_whatever_the_language_of_the_server) {
  std::vector<std::string> expected;
  for (const char* key : {"A", "B", "Z", "a", "a b", "ab", "É", "é", "日"}) {
    expected.emplace_back(key);
  }
  std::vector<std::string> shuffled{"日", "ab", "B", "é", "a", "Z", "a b", "A", "É"};
  for (const std::string& key : shuffled) {
    put(*interchange::find_file("areas"), {key, "x", nothing, nothing, nothing, nothing, nothing, nothing, nothing});
  }

  EXPECT_THAT(rows(record_table(*interchange::find_file("areas")).export_rows, 1), ElementsAreArray(expected));
  EXPECT_THAT(rows(record_table(*interchange::find_file("areas")).standing, 1), ElementsAreArray(expected));
}

TEST_P(RecordTableTest, exports_registers_by_session_and_then_by_person_key) {
  put_all();
  database_->write([](db::Session& session) {
    const auto file = [](const char* name) -> const db::RecordTable& {
      return record_table(*interchange::find_file(name));
    };
    for (const auto& [number, key] : {std::pair{8, "X0"}, std::pair{9, "X2"}}) {
      session.execute(file("sessions").upsert, {{"number", number},
                                                {"id", key},
                                                {"session", key},
                                                {"service", 7},
                                                {"centre", 7},
                                                {"starts", "2026-09-30T09:30"},
                                                {"ends", nothing},
                                                {"capacity", nothing},
                                                {"status", nothing}});
    }
    for (const auto& [number, key] : {std::pair{8, "P3"}, std::pair{9, "P2"}}) {
      session.execute(file("people").upsert, {{"number", number},
                                              {"id", key},
                                              {"person", key},
                                              {"family", 7},
                                              {"role", "carer"},
                                              {"forename", nothing},
                                              {"surname", nothing},
                                              {"birth_date", nothing},
                                              {"sex", nothing},
                                              {"ethnicity", nothing},
                                              {"language", nothing},
                                              {"died", nothing}});
    }
    for (const auto& [place, person] : {std::pair{9, 7}, std::pair{8, 8}, std::pair{8, 9}, std::pair{7, 9}}) {
      session.execute(file("attendances").upsert, {{"session", place}, {"person", person}, {"status", "booked"}});
    }
  });

  EXPECT_THAT(rows(record_table(*interchange::find_file("attendances")).export_rows, 3),
              ElementsAre("X0|P2|booked", "X0|P3|booked", "X1|P1|present", "X1|P2|booked", "X2|P1|booked"));
}

HEARTH_ON_BOTH_DATABASES(RecordTableTest);

}  // namespace
