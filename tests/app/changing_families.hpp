#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "db/journal.hpp"
#include "list_county.hpp"

namespace list_county {

using Json = nlohmann::json;

/// At the desk, everywhere, and with sensitive groups.
inline rights::Asker desk_of_the_county() {
  return somebody(std::nullopt,
                  {rights::Permission::see_reach, rights::Permission::see_names, rights::Permission::see_addresses,
                   rights::Permission::see_family, rights::Permission::register_families,
                   rights::Permission::see_sensitive_groups, rights::Permission::open_list});
}

inline const http::Pairs new_home{
    {"home-line1", "8 New Road"}, {"home-town", "Canterbury"}, {"home-postcode", "CT1 2BB"}, {"from", "1 9 2026"}};

/// Changes families through their pages, as whoever stands at the desk does.
class ChangingFamilies : public InTheCounty {
 protected:
  static std::string body(const http::Response& answer) { return std::string{answer.content().bytes()}; }
  static std::string location(const http::Response& answer) {
    return std::string{http::find(answer.headers(), "location").value_or("")};
  }

  std::string of(const std::string& family) { return "/families/" + family_id(family); }
  /// What the form says to a program.
  Json form(const std::string& address, const rights::Asker& asker = desk_of_the_county()) {
    return Json::parse(json(address, asker));
  }
  Json people_of(const std::string& family) { return form(of(family) + "/move").at("people"); }
  /// The id of somebody of the family, by what they are called.
  std::string person(const std::string& family, const std::string& who) {
    for (const auto& each : people_of(family)) {
      if (each.at("who") == who) {
        return each.at("id");
      }
    }
    ADD_FAILURE() << who << " is not of " << family;
    return {};
  }
  /// The number of a centre, as the forms offer it.
  std::string centre(const std::string& name = "North centre") {
    const auto text = page(of("F1") + "/registration", desk_of_the_county());
    const auto end = text.find("\">" + name + "</option>");
    const auto begin = text.rfind('"', end - 1) + 1;
    return text.substr(begin, end - begin);
  }
  Json held(const std::string& family) { return Json::parse(json(of(family), desk_of_the_county())); }
  Json list(const std::string& family, const std::string& name) { return held(family).at(name); }
  Json story(const std::string& family, const rights::Asker& asker = desk_of_the_county()) {
    return Json::parse(json(of(family) + "/timeline", asker)).at("timeline");
  }
  /// Sends the form; whether it was taken.
  bool done(const std::string& address, const http::Pairs& fields, const rights::Asker& asker = desk_of_the_county()) {
    const auto answer = post(address, asker, fields);
    EXPECT_TRUE(answer.status() == 303 || answer.status() == 422) << answer.status() << address;
    catch_up();
    return answer.status() == 303;
  }
  http::Pairs moving(const std::string& family, std::initializer_list<std::string> who) {
    auto fields = new_home;
    for (const auto& each : who) {
      fields.push_back({"who-" + person(family, each), "yes"});
    }
    return fields;
  }
  std::int64_t entries() {
    return database().read([](db::Session& session) { return db::last_entry(session); });
  }
  /// Where each of the family lives today: `Ada Archer: CT1 2BB`.
  std::vector<std::string> homes_of(const std::string& family) {
    std::vector<std::string> all;
    for (const auto& home : list(family, "homes")) {
      if (home.at("to").is_null()) {
        all.push_back(home.at("who").get<std::string>() + ": " +
                      (home.at("postcode").is_null() ? "protected" : home.at("postcode").get<std::string>()));
      }
    }
    std::ranges::sort(all);
    return all;
  }
  void expect_as_made_from_scratch() {
    const std::vector<std::string> pages{"/places/districts/county?as_at=2026-09-30",
                                         "/places/districts/north?as_at=2026-09-30",
                                         "/places/districts/county/list?as_at=2026-09-30&who=known",
                                         "/places/districts/county/list?as_at=2026-09-30&who=not_seen"};
    std::vector<std::string> one_by_one;
    for (const auto& page : pages) {
      one_by_one.push_back(json(page, who_sees_all()));
    }
    load_anew();
    for (std::size_t i = 0; i < pages.size(); ++i) {
      ASSERT_EQ(one_by_one[i], json(pages[i], who_sees_all())) << pages[i];
    }
  }
  Json found(const std::string& typed) {
    return Json::parse(body(post("/families", desk_of_the_county(), {{"typed", typed}}, "application/json")))
        .at("families");
  }
};

}  // namespace list_county
