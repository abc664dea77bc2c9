// A registration while it is typed at the desk: begun, step by step or all on one page, kept at every step and in
// between.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "http/json.hpp"
#include "registration.hpp"
#include "tasks.hpp"

namespace families {
http::Response begin_registration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto offered = offered_to(site, asker);
  if (offered.centres.empty()) {
    return http::problem(403, "There is no open centre at which you may register a family.");
  }
  Draft draft{.id = site.database.env().new_id(), .changed = now_words(site)};
  draft.typed = with_only_centre(std::move(draft.typed), offered);
  site.database.write([&](db::Session& session) { begin_draft(session, site.key, draft, asker.account); });
  const bool whole = request.form().text("how").value_or("") == one_page;
  return http::see_other(address_of(draft) + (whole ? "/all" : "/children"));
}

http::Response show_registration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto registration = asked_registration(site, request, asker);
  const auto step = asked_step(request.path("step"));
  if (!registration || !step) {
    return http::not_found();
  }
  const auto& typing = registration->typing;
  if (request.accepts_json()) {
    return http::json(nlohmann::json{{"typed", typing.typed}, {"changed", registration->changed}}.dump());
  }
  return site.page(request, asker, 200, typing_page(request, typing, *step, {}, asker.today));
}

http::Response keep_registration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto registration = asked_registration(site, request, asker);
  const auto step = asked_step(request.path("step"));
  if (!registration || !step) {
    return http::not_found();
  }
  auto& typing = registration->typing;
  const auto changed = now_words(site);
  const bool kept = site.database.write_alone([&](db::Session& session) {  // two tabs, or a keep that comes late
    auto standing = find_draft(session, site.key, registration->id, asker.account);
    if (!standing) {
      return false;
    }
    take_sent(standing->typed, request.form(), *step, typing.offered);
    standing->changed = changed;
    typing.typed = standing->typed;
    return save_draft(session, site.key, *standing, asker.account);
  });
  return kept ? after_kept(
                    request, typing, *step, asker.today,
                    [&](int status, html::Page page) { return site.page(request, asker, status, std::move(page)); })
              : http::not_found();
}

}  // namespace families
