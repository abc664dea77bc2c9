#include "list_county.hpp"

#include <zip.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <ranges>
#include <sstream>

#include "app/database.hpp"
#include "db/journal.hpp"
#include "http/percent.hpp"
#include "interchange/import.hpp"
#include "letters/written.hpp"
#include "reach/ties.hpp"
#include "sessions/meetings.hpp"
#include "small_county.hpp"

namespace list_county {
namespace {

using rights::Permission;
using small_county::write_file;

void write_places(const std::filesystem::path& folder) {
  write_file(
      folder, "areas.csv",
      "area,name,latitude,longitude\nA1,Northtown,51.40,0.50\nA2,Southtown,51.30,0.50\nA3,Northfield,51.42,0.50\n");
  write_file(folder, "postcodes.csv", "postcode,area\nME4 4AA,A1\nCT1 2BB,A2\nME4 4DD,A3\n");
  write_file(folder, "centres.csv", "centre,name,postcode\nC1,North centre,ME4 4AA\nC2,South centre,CT1 2BB\n");
  write_file(folder, "structures.csv", "structure,name,status\ndistricts,Districts,in_force\n");
  write_file(folder, "structure_nodes.csv",
             "structure,node,parent,level,name\ndistricts,county,,authority,County\n"
             "districts,north,county,district,North\ndistricts,south,county,district,South\n");
  write_file(folder, "structure_centres.csv", "structure,centre,node\ndistricts,C1,north\ndistricts,C2,south\n");
  write_file(folder, "reach_areas.csv", "centre,area\nC1,A1\nC1,A3\nC2,A2\n");
}

void write_people(const std::filesystem::path& folder) {
  write_file(folder, "people.csv",
             "person,family,role,forename,surname,birth_date,sex,ethnicity,language\n"
             "P1,F1,child,Ada,Archer,2024-01-01,F,WBRI,eng\nP2,F1,child,Ben,Archer,2026-03-01,M,WBRI,eng\n"
             "P3,F2,child,Cy,Cooper,2023-06-01,M,BCRB,eng\nP4,F3,child,Dee,=1+1,2022-06-01,F,,\n"
             "P5,F4,child,Eve,Evans,2023-02-01,F,,\nP6,F1,carer,Mary,Archer,1990-05-05,F,WBRI,eng\n");
  write_file(
      folder, "addresses.csv",
      "person,from,postcode,line1,town,to,protected\n"
      "P1,2024-01-01,ME4 4AA,1 High Street,Chatham,,\nP2,2026-03-01,ME4 4AA,1 High Street,Chatham,,\n"
      "P3,2023-06-01,ME4 4AA,2 Old Road,Chatham,2026-01-01,\nP3,2026-01-01,ME4 4DD,9 Hidden Lane,Gillingham,,yes\n"
      "P4,2022-06-01,CT1 2BB,3 Mill Lane,Canterbury,,\nP5,2023-02-01,CT1 2BB,4 Mill Lane,Canterbury,,\n"
      "P6,2024-01-01,ME4 4AA,1 High Street,Chatham,,\n");
  write_file(folder, "registrations.csv",
             "person,centre,registered\nP1,C1,2024-02-01\nP3,C1,2024-02-01\nP5,C2,2024-02-01\n");
  write_file(folder, "groups.csv", "group,name,sensitive\nlone,Lone parents,\nrefuge,Fled violence,yes\n");
  write_file(folder, "group_memberships.csv",
             "person,group,from,source\nP6,lone,2024-01-01,declared\nP3,refuge,2026-01-01,professional\n");
}

void write_visits(const std::filesystem::path& folder) {
  write_file(folder, "services.csv", "service,name\nplay,Stay and play\n");
  write_file(
      folder, "sessions.csv",
      "session,service,centre,starts,status\nS1,play,C1,2026-03-02T09:30,held\nS2,play,C1,2025-03-03T09:30,held\n");
  write_file(folder, "attendances.csv",
             "session,person,status\nS1,P1,present\nS1,P5,present\nS2,P3,present\nS1,P2,absent\n");
  write_file(folder, "contacts.csv", "contact,person,centre,on,kind\nK1,P1,C1,2026-05-04,phone\n");
}

/// What the pattern calls each segment; nothing where it is not the pattern of this address.
std::optional<std::vector<std::string_view>> names_in(std::string_view pattern,
                                                      const std::vector<std::string>& segments) {
  std::vector<std::string_view> names;
  for (const auto part : pattern.substr(1) | std::views::split('/')) {
    const std::string_view word{part.begin(), part.end()};
    const bool is_name = word.starts_with('{');
    if (names.size() == segments.size() || (!is_name && word != segments[names.size()])) {
      return std::nullopt;
    }
    names.push_back(is_name ? word.substr(1, word.size() - 2) : std::string_view{});
  }
  return names.size() == segments.size() ? std::optional{std::move(names)} : std::nullopt;
}

}  // namespace

void write(const std::filesystem::path& folder) {
  write_places(folder);
  write_people(folder);
  write_visits(folder);
}

rights::Asker somebody(const std::optional<rights::Place>& place, std::initializer_list<Permission> permissions) {
  rights::Asker asker;
  asker.today = base::Date::parse(today).value();
  asker.held.push_back({place, !place, rights::Permissions{permissions}});
  return asker;
}

rights::Asker and_at(rights::Asker asker, rights::Place place, std::initializer_list<Permission> permissions) {
  asker.held.push_back({std::move(place), false, rights::Permissions{permissions}});
  return asker;
}

rights::Asker desk(const std::optional<rights::Place>& place) {
  return somebody(place, {Permission::see_reach, Permission::see_names, Permission::see_addresses,
                          Permission::see_family, Permission::register_families});
}

rights::Asker who_sees_all(const std::optional<rights::Place>& place) {
  return somebody(place,
                  {Permission::see_reach, Permission::open_list, Permission::see_names, Permission::see_addresses,
                   Permission::open_protected_addresses, Permission::see_sensitive_groups, Permission::see_family,
                   Permission::export_lists, Permission::see_who_looked});
}

std::string sheet_of(std::string_view workbook) {
  zip_source_t* const source = zip_source_buffer_create(workbook.data(), workbook.size(), 0, nullptr);
  const std::unique_ptr<zip_t, decltype(&zip_discard)> archive{zip_open_from_source(source, ZIP_RDONLY, nullptr),
                                                               zip_discard};
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file{zip_fopen(archive.get(), "xl/worksheets/sheet1.xml", 0),
                                                                zip_fclose};
  std::string text(1'000'000, ' ');
  text.resize(static_cast<std::size_t>(zip_fread(file.get(), text.data(), text.size())));
  return text;
}

void InTheCounty::SetUp() {
  database_ = app::open_database(url(), clock_, false).value();
  write(folder_.path() / "county");
  std::ostringstream errors;
  auto package = interchange::open_package(folder_.path() / "county");
  interchange::import_package(*database_, env(), package.value(), {}, errors);
  ASSERT_EQ(errors.str(), "");
  load_anew();
}

void InTheCounty::load_anew() {
  live_ = std::make_unique<reach::Live>(*database_);
  finder_ = std::make_unique<families::Finder>(*database_,
                                               std::vector<std::pair<std::string, std::string>>{{"mary", "molly"}});
}

reach::Site InTheCounty::site() {
  return {.live = *live_,
          .database = *database_,
          .page = [](const http::Request&, const rights::Asker&, int status,
                     const html::Page& page) { return http::page(html::page(page).text(), status); },
          .usual_date = [] { return base::Date::parse(today).value(); },
          .boundaries = {},
          .record_look = [this](const http::Request&, const rights::Asker&,
                                const rights::Look& look) { return record(look); },
          .keyed_hash = [](std::string_view text) { return std::to_string(std::hash<std::string_view>{}(text)); }};
}

families::Site InTheCounty::families_site() {
  return {.database = *database_,
          .page = site().page,
          .open_page = [](const http::Request&, int status,
                          const html::Page& page) { return http::page(html::page(page).text(), status); },
          .usual_date = site().usual_date,
          .record_look = site().record_look,
          .sees = [this](const rights::Asker& asker, Permission permission,
                         const families::Ties& ties) { return reach::sees(*live_, asker, permission, ties); },
          .sees_families = [this](const rights::Asker& asker) { return reach::sees_families(*live_, asker); },
          .finder = *finder_,
          .key = key_,
          .centres_where = [this](const rights::Asker& asker,
                                  Permission permission) { return reach::centres_where(*live_, asker, permission); },
          .met =
              [this](db::Session& session, std::span<const std::int64_t> people) {
                return sessions::meetings_of(session, people, reach::contact_days(*live_, people));
              },
          .timeline = {[this](db::Session& session, const families::Family& family, const families::FamilySight&) {
            std::vector<std::int64_t> people;
            std::ranges::transform(family.members, std::back_inserter(people), &families::Member::person);
            return sessions::told_by_meetings(
                session, family, sessions::meetings_of(session, people, reach::contact_days(*live_, people)));
          }},
          .letters =
              [](db::Session& session, std::span<const std::int64_t> people) {
                std::vector<families::LetterWritten> all;
                for (const auto& each : letters::letters_to(session, people)) {
                  all.push_back({each.title, each.printed, "Somebody by number"});
                }
                return all;
              },
          .account_name = [](std::string_view actor) { return actor == "somebody" ? "Somebody by name" : ""; },
          .asker_with_email = [](std::string_view email) -> std::optional<rights::Asker> {
            auto asker = somebody(std::nullopt, {Permission::see_family});
            asker.account = 7;
            if (email == "other@example.org") {
              asker.account = 8;
            } else if (email == "board@example.org") {
              asker = somebody(std::nullopt, {Permission::see_reach});
              asker.account = 6;
            } else if (email != "named@example.org") {
              return std::nullopt;
            }
            return asker;
          },
          .account_names = [] { return std::map<std::int64_t, std::string>{{0, "Somebody by number"}}; },
          .purpose_name = [](const std::string& purpose) { return "For " + purpose; }};
}

linkage::Site InTheCounty::linkage_site() {
  return {.database = *database_,
          .page = site().page,
          .record_look = site().record_look,
          .sees =
              [this](const rights::Asker& asker) {
                return [this, today = asker.today, sees = reach::sees_families(*live_, asker)](std::int64_t family) {
                  return finder_->seen(family, today, sees);
                };
              },
          .brief = [this](const rights::Asker& asker,
                          std::int64_t family) { return families::brief_of(families_site(), asker, family); },
          .family_of_id = [this](const rights::Asker& asker,
                                 std::string_view id) { return families::number_in_sight(families_site(), id, asker); },
          .find_to_link =
              [this](const rights::Asker& asker, std::string_view typed) {
                return families::search_families(families_site(), asker, typed, families::Sought::to_link);
              },
          .account_name = [](std::string_view) { return std::string{"Somebody by name"}; }};
}

letters::Site InTheCounty::letters_site() {
  return {.database = *database_,
          .live = *live_,
          .page = site().page,
          .usual_date = site().usual_date,
          .record_look = site().record_look,
          .account_names = families_site().account_names,
          .council = "The county"};
}

births::Site InTheCounty::births_site() {
  return {
      .database = *database_,
      .page = site().page,
      .record_look = site().record_look,
      .key = key_,
      .sees = linkage_site().sees,
      .may_change =
          [this](const rights::Asker& asker, std::int64_t family) {
            const auto changes = [&](const families::Ties& ties, std::span<const std::int64_t>) {
              return families::SeenOfFamily{.family = reach::sees(*live_, asker, Permission::register_families, ties)};
            };
            return finder_->seen(family, asker.today, changes).family;
          },
      .stopped = [this](db::Session&, base::Date) { return stopped_; },
      .centres_where = [this](const rights::Asker& asker,
                              Permission permission) { return reach::centres_where(*live_, asker, permission); },
      .account_names = families_site().account_names,
      .usual_date = site().usual_date};
}

std::expected<void, http::Response> InTheCounty::record(const rights::Look& look) {
  if (!journal_works_) {
    return std::unexpected{http::problem(503, "The journal cannot be written.")};
  }
  database_->write([&](db::Session& session) {
    session.record({.actor = "somebody",
                    .origin = "web",
                    .room = look.room,
                    .kind = look.kind,
                    .record = look.record,
                    .action = "read",
                    .rows = look.rows,
                    .digest = {},
                    .detail = look.question});
  });
  return {};
}

std::string InTheCounty::family_id(const std::string& key) {
  static constexpr db::Sql by_key{"test/family_id", "select id from family where authority = :authority and key = :key",
                                  "select id from family where authority = :authority and key = :key"};
  return database_->read(
      [&](db::Session& session) { return std::string{session.query(by_key, {{"key", key}}).at(0).text(0)}; });
}

void InTheCounty::rename(const std::string& key, const std::string& forename, const std::string& surname) {
  static constexpr db::Sql rename{
      "test/rename",
      "update person set forename = :forename, surname = :surname where authority = :authority and key = :key",
      "update person set forename = :forename, surname = :surname where authority = :authority and key = :key"};
  database_->write([&](db::Session& session) {
    session.execute(rename, {{"forename", forename}, {"surname", surname}, {"key", key}});
  });
}

http::Response InTheCounty::get(const std::string& target, const rights::Asker& asker, const std::string& accept) {
  return get(target, asker, http::Headers{{"accept", accept}});
}

http::Response InTheCounty::get(const std::string& target, const rights::Asker& asker, http::Headers headers) {
  return answer(http::Request::read({.target = target, .headers = std::move(headers)}).value(), asker);
}

namespace {

/// A form that is sent, or a page that is asked for where there are no fields.
http::Request sent_request(const std::string& target, const std::optional<http::Pairs>& fields, http::Headers headers) {
  if (!fields) {
    return http::Request::read({.target = target, .headers = std::move(headers)}).value();
  }
  std::string body;
  for (const auto& [name, value] : *fields) {
    body += (body.empty() ? "" : "&") + http::percent_encoded(name) + "=" + http::percent_encoded(value);
  }
  headers.push_back({"content-type", "application/x-www-form-urlencoded"});
  auto request = http::Request::read({.method = http::Method::post,
                                      .target = target,
                                      .headers = std::move(headers),
                                      .body = std::make_shared<http::Body>(body)})
                     .value();
  EXPECT_TRUE(request.read_form());
  return request;
}

}  // namespace

http::Response InTheCounty::post(const std::string& target, const rights::Asker& asker, const http::Pairs& fields,
                                 const std::string& accept) {
  return answer(sent_request(target, fields, {{"accept", accept}}), asker);
}

http::Response InTheCounty::upload(const std::string& target, const rights::Asker& asker, const std::string& field,
                                   const std::string& bytes, const std::string& accept) {
  const auto body = "--part\r\nContent-Disposition: form-data; name=\"" + field +
                    "\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n" + bytes + "\r\n--part--\r\n";
  auto request =
      http::Request::read({.method = http::Method::post,
                           .target = target,
                           .headers = {{"accept", accept}, {"content-type", "multipart/form-data; boundary=part"}},
                           .body = std::make_shared<http::Body>(body)})
          .value();
  EXPECT_TRUE(request.read_form());
  return answer(std::move(request), asker);
}

http::Response InTheCounty::answer(http::Request request, const rights::Asker& asker) {
  request.give_forgery_token("token of this visitor");
  auto routes = reach::routes(site());
  std::ranges::move(families::routes(families_site()), std::back_inserter(routes));
  std::ranges::move(linkage::routes(linkage_site()), std::back_inserter(routes));
  std::ranges::move(letters::routes(letters_site()), std::back_inserter(routes));
  std::ranges::move(births::routes(births_site()), std::back_inserter(routes));
  for (const auto& route : routes) {
    if (auto names = route.method == request.method() ? names_in(route.pattern, request.segments()) : std::nullopt) {
      request.name_segments(std::move(*names));
      return asker.may(route.permission) ? route.task(request, asker)
                                         : http::problem(403, "You may not open this page.");
    }
  }
  return http::not_found();
}

http::Response InTheCounty::visit(const std::string& target, const std::string& cookie,
                                  const std::optional<http::Pairs>& fields) {
  auto request = sent_request(target, fields, {{"accept", "text/html"}, {"host", "hub.example"}, {"cookie", cookie}});
  request.give_forgery_token("token of this visitor");
  for (const auto& endpoint : families::open_endpoints(families_site())) {
    if (auto names =
            endpoint.method == request.method() ? names_in(endpoint.pattern, request.segments()) : std::nullopt) {
      request.name_segments(std::move(*names));
      return endpoint.answer(request);
    }
  }
  return http::not_found();
}

std::string InTheCounty::page(const std::string& target, const rights::Asker& asker) {
  return std::string{get(target, asker).content().bytes()};
}

std::string InTheCounty::json(const std::string& target, const rights::Asker& asker) {
  return std::string{get(target, asker, "application/json").content().bytes()};
}

std::vector<db::Recorded> InTheCounty::looks() {
  std::vector<db::Recorded> looks;
  database_->read([&](db::Session& session) {
    db::entries_after(session, 0, [&](const db::Recorded& recorded) {
      if (recorded.entry.action == "read") {
        looks.push_back(recorded);
      }
    });
  });
  return looks;
}

}  // namespace list_county
