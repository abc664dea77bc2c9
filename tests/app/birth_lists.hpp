#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "list_county.hpp"

namespace list_county {

inline const std::string headers =
    "NHS number,Baby forename,Baby surname,Baby DOB,Sex,Mother forename,Mother surname,Mother DOB,Address line 1,Town,"
    "Postcode,Mobile,Consent to share\n";

/// Who takes lists of births in, for the whole county.
inline rights::Asker taker() { return somebody(std::nullopt, {rights::Permission::take_births}); }

/// The county, and lists of births that are sent there.
class WithBirthLists : public InTheCounty {
 protected:
  using Json = nlohmann::json;

  static std::string location(const http::Response& answer) {
    for (const auto& [name, value] : answer.headers()) {
      if (name == "Location") {
        return value;
      }
    }
    return {};
  }
  static std::string body(const http::Response& answer) { return std::string{answer.content().bytes()}; }

  /// The address of a list that was sent, with its columns as they are guessed.
  std::string sent(const std::string& rows, const rights::Asker& asker = taker()) {
    const auto at = location(upload("/births/lists", asker, "list", headers + rows));
    http::Pairs fields;
    const auto guessed = Json::parse(json(at, asker)).at("columns");
    for (const auto& [key, column] : guessed.items()) {
      fields.push_back({key, std::to_string(column.get<int>())});
    }
    const auto chosen = post(at, asker, fields);
    EXPECT_EQ(chosen.status(), 303) << body(chosen);
    return location(chosen);
  }
  Json outcome(const std::string& at, const rights::Asker& asker = taker()) {
    return Json::parse(json(at, asker)).at("outcome");
  }
  /// What came of a list that was sent and taken in.
  Json taken_in(const std::string& rows) {
    const auto at = sent(rows);
    EXPECT_EQ(location(post(at + "/take-in", taker(), {})), at);
    catch_up();
    return outcome(at);
  }
  Json families_found(const std::string& typed, const rights::Asker& asker) {
    return Json::parse(body(post("/families", asker, {{"typed", typed}}, "application/json"))).at("families");
  }
  /// The number of the family with that key.
  std::int64_t number_of(std::string_view key) {
    static constexpr db::Sql by_key{"test/number_of",
                                    "select family from family where authority = :authority and key = :key",
                                    "select family from family where authority = :authority and key = :key"};
    return database().read([&](db::Session& session) { return session.query(by_key, {{"key", key}}).at(0).number(0); });
  }
  std::int64_t rows_of(std::string_view table) {
    const auto words = "select count(*) from " + std::string{table} + " where authority = :authority";
    const db::Sql sql{"test/count", words, words};
    return database().read([&](db::Session& session) { return session.query(sql).at(0).number(0); });
  }
  void write(std::string_view words) {
    const db::Sql sql{"test/write", words, words};
    database().write([&](db::Session& session) { session.execute(sql); });
  }
};

/// A birth of nobody whom the county holds, in the north.
inline const std::string hill =
    "9434765919,Ivy,Hill,3/9/2026,F,Hana,Hill,1/2/1995,7 New Road,Chatham,ME4 4AA,07700 900123,yes\n";

}  // namespace list_county
