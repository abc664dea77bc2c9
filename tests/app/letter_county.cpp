#include "letter_county.hpp"

#include <ranges>

#include "db/journal.hpp"

namespace letter_county {

using rights::Permission;

rights::Asker writer(const std::optional<rights::Place>& place) {
  auto asker = list_county::who_sees_all(place);
  asker.held.push_back(
      {place, !place, {Permission::write_letters, Permission::manage_letters, Permission::stop_contact}});
  return asker;
}

std::string WithLetters::location(const http::Response& response) {
  for (const auto& [name, value] : response.headers()) {
    if (name == "Location") {
      return value;
    }
  }
  ADD_FAILURE() << "it leads nowhere: " << response.status() << " " << response.sentence();
  return {};
}

std::string WithLetters::batch(const std::string& letter, const std::string& list, const rights::Asker& asker) {
  return location(post(list, asker, {{"letter", letter}}));
}

std::string WithLetters::printed(const std::string& batch, const std::string& form, const rights::Asker& asker) {
  return location(post(batch + "/printings", asker, {{"form", form}}));
}

std::int64_t WithLetters::left_out(const Json& all, const std::string& reason) {
  for (const auto& each : all) {
    if (each.at("reason") == reason) {
      return each.at("families").get<std::int64_t>();
    }
  }
  return 0;
}

void WithLetters::put_on_stop_list(const std::string& family) {
  EXPECT_EQ(post("/families/" + family_id(family) + "/stops", writer(),
                 {{"stop_kind", "asked_not_to"}, {"stop_reason", "They rang."}})
                .status(),
            303);
}

std::vector<db::Recorded> WithLetters::entries(const std::string& kind, const std::string& action) {
  std::vector<db::Recorded> all;
  database().read([&](db::Session& session) {
    db::entries_after(session, 0, [&](const db::Recorded& recorded) {
      if (recorded.entry.kind == kind && recorded.entry.action == action) {
        all.push_back(recorded);
      }
    });
  });
  return all;
}

}  // namespace letter_county
