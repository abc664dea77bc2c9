#include "interchange_tables.hpp"

#include <array>

#include "sql.hpp"

namespace linkage {
namespace {

std::int64_t take_in_not_same(db::Session& session, base::Env& env, std::string_view actor, const db::Pairs& people) {
  auto batch = session.batch(sql::not_same_insert);
  batch.bind(batch.parameter("said"), env.instant());
  batch.bind(batch.parameter("actor"), actor);
  const auto person = batch.parameter("person");
  const auto other = batch.parameter("other");
  for (const auto& [one, two] : people) {
    batch.bind(person, one);
    batch.bind(other, two);
    batch.add();
  }
  const auto said = batch.finish();
  return said - session.execute(sql::not_same_tidy);
}

const std::array all_tables{db::RecordTable{.file = "not_same",
                                            .table = "family_apart",
                                            .room = "linkage",
                                            .upsert = {},
                                            .export_rows = sql::not_same_export,
                                            .standing = sql::not_same_standing,
                                            .standing_by_key = sql::not_same_standing_by_key,
                                            .keys = std::nullopt,
                                            .take_in = take_in_not_same}};

}  // namespace

std::span<const db::RecordTable> interchange_tables() { return all_tables; }

}  // namespace linkage
