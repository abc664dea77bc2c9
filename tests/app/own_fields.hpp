#pragma once

#include "changing_families.hpp"

/// A county that asks questions of its own when a family registers.
namespace own_fields {

using Json = nlohmann::json;

inline rights::Asker registrar() {
  return list_county::somebody(std::nullopt, {rights::Permission::manage_registration});
}

inline const http::Pairs nursery{
    {"label", "Which nursery?"}, {"purpose", "So that we can plan with it."}, {"asked_of", "child"},
    {"type", "choice"},          {"choices", "Acorns\r\nBluebells\r\nNone"},  {"required", "yes"}};
inline const http::Pairs car{{"label", "Has the family a car?"},
                             {"purpose", "To choose a centre that they can reach."},
                             {"hint", "Or the use of one"},
                             {"asked_of", "family"},
                             {"type", "yes_no"}};
inline const http::Pairs arrived{{"label", "When did they come to the county?"},
                                 {"purpose", "To invite those who are new."},
                                 {"asked_of", "carer"},
                                 {"type", "date"},
                                 {"sensitive", "yes"}};
inline const http::Pairs cots{
    {"label", "How many cots?"}, {"purpose", "We lend them."}, {"asked_of", "family"}, {"type", "number"}};

inline http::Pairs with(http::Pairs fields, const http::Pairs& more) {
  fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

class WithOwnFields : public list_county::ChangingFamilies {
 protected:
  void ask(const http::Pairs& fields) {
    const auto answer = post("/own-fields", registrar(), fields);
    ASSERT_EQ(answer.status(), 303) << body(answer);
  }
  Json fields() { return Json::parse(json("/own-fields", registrar())).at("own_fields"); }

  Json field(const std::string& key) {
    for (auto& each : fields()) {
      if (each.at("field") == key) {
        return each;
      }
    }
    return {};
  }

  /// The address of a new registration, without its step.
  std::string begun(const rights::Asker& asker) {
    const auto at = location(post("/registrations", asker, {}));
    return at.substr(0, at.rfind('/'));
  }
  http::Response sent(const std::string& at, const std::string& step, const http::Pairs& fields,
                      const rights::Asker& asker = list_county::desk()) {
    return post(at + "/" + step, asker, with(fields, {{"go", "on"}}));
  }
  /// What is wrong beside a field of the step; empty where nothing is.
  std::string wrong(const std::string& at, const std::string& step, const http::Pairs& fields,
                    const std::string& field) {
    const auto answer = post(at + "/" + step, list_county::desk(), with(fields, {{"go", "on"}}), "application/json");
    if (answer.status() != 422) {
      return {};
    }
    const auto told = Json::parse(body(answer));
    for (const auto& each : told.at("problems")) {
      if (each.at("field") == field) {
        return each.at("message");
      }
    }
    return {};
  }
  http::Pairs children() {
    return {{"children", "1"},
            {"child-1-forename", "Gus"},
            {"child-1-surname", "Gray"},
            {"child-1-born", "3 5 2024"},
            {"child-1-own-which_nursery", "Acorns"}};
  }
  http::Pairs carers() {
    return {{"carers", "1"},
            {"carer-1-forename", "Gina"},
            {"carer-1-relation", "mother"},
            {"carer-1-own-when_did_they_come_to_the_county", "1 June 2025"}};
  }
  /// Registers a family with an answer to each; where it is to be seen.
  std::string registered(const rights::Asker& asker = list_county::desk_of_the_county()) {
    const auto at = begun(asker);
    EXPECT_EQ(sent(at, "children", children(), asker).status(), 303);
    EXPECT_EQ(sent(at, "carers", carers(), asker).status(), 303);
    EXPECT_EQ(sent(at, "home", {{"home-line1", "5 High Street"}, {"home-postcode", "ME4 4AA"}}, asker).status(), 303);
    EXPECT_EQ(sent(at, "needs", {{"own-has_the_family_a_car", "yes"}, {"own-how_many_cots", "02"}}, asker).status(),
              303);
    EXPECT_EQ(sent(at, "centre", {{"centre", centre()}}, asker).status(), 303);
    const auto answer = post(at + "/register", asker, {});
    EXPECT_EQ(answer.status(), 303);
    catch_up();
    return location(answer).substr(0, location(answer).find('?'));
  }
  void ask_all() {
    for (const auto& each : {nursery, car, arrived, cots}) {
      ask(each);
    }
  }
  static std::map<std::string, std::string> answers(const Json& family) {
    std::map<std::string, std::string> all;
    for (const auto& each : family.at("own_answers")) {
      if (each.at("to").is_null()) {
        all.emplace(each.at("field"), each.at("answer"));
      }
    }
    return all;
  }
  Json read(const std::string& family, const rights::Asker& asker = list_county::desk_of_the_county()) {
    return Json::parse(json(family, asker));
  }
  /// The name of a field on the family's form, by how it ends.
  std::string name_on(const std::string& address, const std::string& ending) {
    const auto told = form(address);
    for (const auto& [name, value] : told.at("fields").items()) {
      if (name.ends_with(ending)) {
        return name;
      }
    }
    ADD_FAILURE() << ending << " is not on the form";
    return {};
  }
};

}  // namespace own_fields
