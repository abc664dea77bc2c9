#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "interchange/import.hpp"
#include "list_county.hpp"
#include "small_county.hpp"

namespace list_county {

/// Somebody who says of families there whether they are one.
inline rights::Asker decider(const std::optional<rights::Place>& place = std::nullopt) {
  return somebody(
      place, {rights::Permission::see_reach, rights::Permission::open_list, rights::Permission::see_names,
              rights::Permission::see_addresses, rights::Permission::see_family, rights::Permission::link_families});
}

/// The county, and F9: Ada Archer and her mother Molly taken down again in the south; and F8, others who share nothing
/// with anybody.
class WithADuplicate : public InTheCounty {
 protected:
  void SetUp() override {
    InTheCounty::SetUp();
    const auto folder = folder_.path() / "again";
    small_county::write_file(folder, "people.csv",
                             "person,family,role,forename,surname,birth_date,sex\n"
                             "P90,F9,child,Ada,Archer,2024-01-01,F\nP91,F9,carer,Molly,Archer,1990-05-05,F\n"
                             "P80,F8,child,Zeno,Quill,2023-07-07,M\n");
    small_county::write_file(
        folder, "addresses.csv",
        "person,from,postcode,line1,town\n"
        "P90,2026-01-01,CT1 2BB,3 Mill Lane,Canterbury\nP91,2026-01-01,CT1 2BB,3 Mill Lane,Canterbury\n"
        "P80,2026-01-01,CT1 2BB,8 Mill Lane,Canterbury\n");
    small_county::write_file(folder, "registrations.csv",
                             "person,centre,registered\nP90,C2,2026-01-01\nP80,C2,2026-01-01\n");
    small_county::write_file(folder, "sessions.csv",
                             "session,service,centre,starts,status\nS9,play,C2,2026-04-04T09:30,held\n");
    small_county::write_file(folder, "attendances.csv", "session,person,status\nS9,P90,present\n");
    std::ostringstream errors;
    auto package = interchange::open_package(folder);
    interchange::import_package(database(), env(), package.value(), {}, errors);
    ASSERT_EQ(errors.str(), "");
    catch_up();
  }

  /// So that there is no doubt that the two are one.
  void live_together() {
    static constexpr std::string_view words =
        "update address set postcode = 'ME4 4AA', line1 = '1 High Street' where authority = :authority and line1 = '3 "
        "Mill Lane'"
        " and held_from = '2026-01-01'";
    static constexpr db::Sql move{"test/move", words, words};
    database().write([&](db::Session& session) { session.execute(move); });
  }

  std::string pair() { return "/duplicates/" + family_id("F1") + "/" + family_id("F9"); }

  /// The number of a person, as the page's form has it.
  std::int64_t person(const std::string& key) {
    static constexpr db::Sql by_key{"test/person",
                                    "select person from person where authority = :authority and key = :key",
                                    "select person from person where authority = :authority and key = :key"};
    return database().read([&](db::Session& session) { return session.query(by_key, {{"key", key}}).at(0).number(0); });
  }

  http::Pairs ada_and_mary() {
    return {{"same-" + std::to_string(person("P1")), std::to_string(person("P90"))},
            {"same-" + std::to_string(person("P6")), std::to_string(person("P91"))}};
  }

  static std::string location(const http::Response& answer) {
    for (const auto& [name, value] : answer.headers()) {
      if (name == "Location" || name == "location") {
        return value;
      }
    }
    return {};
  }
  static std::string body(const http::Response& answer) { return std::string{answer.content().bytes()}; }

  nlohmann::json known() {
    return nlohmann::json::parse(json("/places/districts/county/list?as_at=2026-09-30&who=known", decider()));
  }

  void join() {
    ASSERT_EQ(post(pair() + "/join", decider(), ada_and_mary()).status(), 303);
    catch_up();
  }

 private:
  support::TemporaryFolder folder_;
};

}  // namespace list_county
