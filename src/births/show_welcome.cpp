#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "http/json.hpp"
#include "tasks.hpp"
#include "welcome_page.hpp"

namespace births {

http::Response show_welcome(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto welcome = site.database.read(
      [&](db::Session& session) { return find_welcome(session, site, asker, request.path("welcome")); });
  if (!welcome) {
    return http::not_found();
  }
  if (auto recorded = site.record_look(request, asker,
                                       {.room = "births",
                                        .kind = "welcome",
                                        .record = welcome->family,
                                        .rows = 1,
                                        .question = {},
                                        .purpose = std::string{request.query("purpose").value_or("")}});
      !recorded) {
    return std::move(recorded.error());
  }
  if (request.accepts_json()) {
    using Json = nlohmann::ordered_json;
    return http::json(Json{{"welcome", welcome->id},
                           {"family", welcome->child.family_id},
                           {"who", welcome->who()},
                           {"home", welcome->home()},
                           {"phone", welcome->child.phone},
                           {"tried", welcome->tried},
                           {"how", welcome->is_closed ? Json(welcome->how) : Json{}},
                           {"day", welcome->done_on ? Json(welcome->done_on->iso()) : Json{}}}
                          .dump());
  }
  const auto& today = asker.today;
  return welcome_page(site, request, asker, *welcome,
                      {.day = fmt::format("{} {} {}", today.day(), today.month(), today.year())}, {});
}

}  // namespace births
