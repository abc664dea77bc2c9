#pragma once

#include <nlohmann/json.hpp>

#include "list_county.hpp"

/// The county, and somebody in it who writes letters.
namespace letter_county {

using Json = nlohmann::json;

/// Who may do everything that letters take, at that place.
rights::Asker writer(const std::optional<rights::Place>& place = list_county::county);

class WithLetters : public list_county::InTheCounty {
 protected:
  static inline const std::string known = "/places/districts/county/letters?who=known";

  /// Where a form leads that was sent.
  static std::string location(const http::Response& response);
  static std::string body(const http::Response& response) { return std::string{response.content().bytes()}; }
  Json told(const std::string& address, const rights::Asker& asker = writer()) {
    return Json::parse(json(address, asker));
  }
  /// The address of a batch of that letter to the families of a list.
  std::string batch(const std::string& letter = "invitation", const std::string& list = known,
                    const rights::Asker& asker = writer());
  /// The address of what is printed of it.
  std::string printed(const std::string& batch, const std::string& form = "letters",
                      const rights::Asker& asker = writer());
  /// How many families are left out for that reason.
  static std::int64_t left_out(const Json& all, const std::string& reason);
  void put_on_stop_list(const std::string& family);
  std::vector<db::Recorded> entries(const std::string& kind, const std::string& action);
};

}  // namespace letter_county
