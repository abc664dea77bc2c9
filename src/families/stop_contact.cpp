// A family is put on the stop list, and taken off: it is not to be contacted meanwhile.
#include "base/text.hpp"
#include "families/stops.hpp"
#include "http/day.hpp"
#include "http/json.hpp"
#include "show_family.hpp"
#include "tasks.hpp"

namespace families {
namespace {

StopWriter writer_of(const rights::Asker& asker) { return {asker.account, asker.id.text()}; }

std::string stop_field(const http::Request& request, std::string_view field) {
  return std::string{base::trimmed(request.form().text(field).value_or(""))};
}

http::Response stop_answer(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const base::Problems& problems) {
  if (problems.empty()) {
    return http::see_other("/families/" + std::string{request.path("id")});
  }
  return request.accepts_json() ? http::as_json(problems) : show_family_again(site, request, asker, problems);
}

}  // namespace

http::Response stop_contact(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto family = family_where(site, request.path("id"), asker, rights::Permission::stop_contact);
  if (!family) {
    return http::not_found();
  }
  const auto to = http::read_day(request.form(), "stop_to");
  if (!to) {
    return stop_answer(site, request, asker, to.error());
  }
  const NewStop stop{stop_field(request, "stop_kind"), *to, stop_field(request, "stop_reason")};
  return stop_answer(site, request, asker, site.database.write_alone([&](db::Session& session) {
    return set_stop(session, writer_of(asker), *family, stop, asker.today);
  }));
}

http::Response end_contact_stop(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto family = family_where(site, request.path("id"), asker, rights::Permission::stop_contact);
  if (!family) {
    return http::not_found();
  }
  const auto to = http::read_day(request.form(), "stop_end");
  const auto which = stop_field(request, "stop");
  const auto space = which.find(' ');
  const auto from = space == std::string::npos ? std::nullopt : base::Date::parse(which.substr(space + 1));
  if (!to || !from) {
    return stop_answer(site, request, asker,
                       to ? base::Problems{"stop_end", "Choose which entry of the stop list ends"} : to.error());
  }
  const EndOfStop end{which.substr(0, space), *from, *to, base::Date::parse(stop_field(request, "seen " + which))};
  return stop_answer(site, request, asker, site.database.write_alone([&](db::Session& session) {
    return end_stop(session, writer_of(asker), *family, end);
  }));
}

}  // namespace families
