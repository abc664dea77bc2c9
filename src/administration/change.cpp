#include "change.hpp"

#include "http/json.hpp"

namespace administration {

std::optional<http::Response> refusal(const rights::Asker& asker, rights::Permission permission) {
  if (asker.may_everywhere(permission)) {
    return std::nullopt;
  }
  return http::problem(403,
                       "This changes the whole county, and your rights are for a part of it. Ask an administrator of "
                       "the whole county.");
}

http::Response carry_out(const Site& site, const http::Request& request, const rights::Asker& asker,
                         const Change& change, const ShowAgain& show_again) {
  if (auto refused = refusal(asker, rights::Permission::manage_structures)) {
    return *std::move(refused);
  }
  const organisation::Doer doer{asker.id.text(), "web"};
  const auto done = site.database.write_alone([&](db::Session& session) { return change(session, doer); });
  if (done) {
    return http::see_other(*done);
  }
  return request.accepts_json() ? http::as_json(done.error()) : show_again(done.error());
}

}  // namespace administration
