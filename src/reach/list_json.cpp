#include <cmath>
#include <nlohmann/json.hpp>

#include "list_page.hpp"

namespace reach {
namespace {

using Json = nlohmann::ordered_json;

constexpr double tenths_in_one = 10;

Json text_or_null(const std::string& text) { return text.empty() ? Json{} : Json(text); }

Json last_seen(const ListLine& line) {
  return line.last_seen ? Json{{"on", line.last_seen->iso()}, {"centre", line.last_centre}} : Json{};
}

Json json_of(const ListLine& line) {
  return {{"code", line.name.empty() ? Json(line.code) : Json{}},
          {"name", text_or_null(line.name)},
          {"age", line.age},
          {"registered", line.is_registered},
          {"groups", line.groups},
          {"last_seen", last_seen(line)},
          {"address_protected", line.is_masked},
          {"areas", line.areas},
          {"nearest_centre", text_or_null(line.nearest_centre)},
          {"kilometres", line.kilometres ? Json(std::round(*line.kilometres * tenths_in_one) / tenths_in_one) : Json{}},
          {"why", line.why},
          {"next_step", line.next},
          {"do_not_contact", line.is_stopped},
          {"address", text_or_null(line.address)},
          {"family", text_or_null(line.family)}};
}

}  // namespace

std::string list_json(const ListPage& page) {
  auto rows = Json::array();
  for (const auto& line : page.lines) {
    rows.push_back(json_of(line));
  }
  return Json{{"title", page.title}, {"place", page.place},        {"who", page.who},
              {"count", page.count}, {"figure", page.figure},      {"matching", page.matching},
              {"page", page.page},   {"pages", page.pages.size()}, {"not_come_yet", page.not_come_yet},
              {"rows", rows}}
      .dump();
}

}  // namespace reach
