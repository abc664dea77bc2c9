#include "office.hpp"

#include <array>

#include "base/instant.hpp"
#include "db/journal.hpp"
#include "families/family_ids.hpp"
#include "families/interchange_tables.hpp"
#include "organisation/interchange_tables.hpp"

namespace office {
namespace {

rights::Holder holder(const char* id, std::int64_t number, const std::string& name) {
  rights::Holder holder;
  holder.account.id = base::Uuid::parse(id).value();
  holder.account.number = number;
  holder.account.name = name;
  return holder;
}

/// The names of the pattern's segments, where it is the pattern of that address.
std::optional<std::vector<std::string_view>> names_in(std::string_view pattern,
                                                      const std::vector<std::string>& segments) {
  std::vector<std::string_view> names;
  for (const auto& segment : segments) {
    pattern.remove_prefix(pattern.starts_with('/') ? 1 : 0);
    const auto part = pattern.substr(0, pattern.find('/'));
    pattern.remove_prefix(part.size());
    const bool named = part.starts_with('{');
    if (!named && part != segment) {
      return std::nullopt;
    }
    names.push_back(named ? part.substr(1, part.size() - 2) : std::string_view{});
  }
  return pattern.empty() ? std::optional{names} : std::nullopt;
}

}  // namespace

class InTheOffice::Clock final : public base::Env {
 public:
  std::chrono::system_clock::time_point now() override { return now_.load(); }
  std::uint64_t random() override { return system_->random(); }
  void set(std::chrono::system_clock::time_point instant) { now_.store(instant); }

 private:
  std::unique_ptr<base::Env> system_ = base::system_env();
  std::atomic<std::chrono::system_clock::time_point> now_{std::chrono::sys_days{std::chrono::November / 22 / 2026} +
                                                          std::chrono::hours{12}};
};

rights::Asker somebody(std::initializer_list<Permission> permissions) {
  return {.account = 1,
          .id = base::Uuid::parse(ada).value(),
          .name = "Ada Officer",
          .today = base::Date::parse("2026-11-22").value(),
          .held = {{std::nullopt, true, rights::Permissions{permissions}}}};
}

rights::Asker in_role(const std::string& role) {
  auto asker = somebody({});
  asker.held.front().permissions = rights::Roles::built_in().find(role)->permissions;
  return asker;
}

db::Entry a_look(std::int64_t family, const std::string& actor, const std::string& purpose) {
  auto entry = an_entry("families", "family", "read", actor);
  entry.record = family;
  entry.detail = R"({"purpose":")" + purpose + "\"}";
  return entry;
}

db::Entry an_entry(const std::string& room, const std::string& kind, const std::string& action,
                   const std::string& actor) {
  return {.actor = actor,
          .origin = "web",
          .room = room,
          .kind = kind,
          .record = std::nullopt,
          .action = action,
          .digest = {},
          .detail = {}};
}

void InTheOffice::SetUp() {
  clock_ = std::make_unique<Clock>();
  database_ = *db::Database::open(url(), *clock_, {.must_exist = false});
  const std::array rooms{organisation::table_migrations(), families::table_migrations()};
  database_->migrate(rooms);
  verification_ = std::make_unique<administration::Verification>(*database_);
}

void InTheOffice::TearDown() { verification_.reset(); }

http::Response InTheOffice::ask(http::Method method, const std::string& target, const rights::Asker& asker,
                                const std::string& accept) {
  const administration::Site site{
      .database = *database_,
      .roles = roles_,
      .verification = *verification_,
      .page = [](const http::Request&, const rights::Asker&, int status,
                 const html::Page& page) { return http::page(html::page(page).text(), status); },
      .accounts = [] { return std::vector{holder(ada, 1, "Ada Officer"), holder(ben, 2, "Ben Manager")}; },
      .accounts_seen_by =
          [](const rights::Asker& by) {
            std::vector seen{holder(ben, 2, "Ben Manager")};
            if (by.may(rights::Permission::grant_every_role)) {
              seen.push_back(holder(ada, 1, "Ada Officer"));
            }
            return seen;
          },
      .family_ids =
          [this](std::span<const std::int64_t> families) {
            return database_->read([&](db::Session& session) { return families::ids_of_families(session, families); });
          },
      .list_words = [](const rights::Asker&,
                       std::string_view address) { return address == "/a/list" ? "children not seen: Swale" : ""; }};
  auto request = http::Request::read({.method = method, .target = target, .headers = {{"accept", accept}}}).value();
  request.give_forgery_token("token of this visitor");
  for (const auto& route : administration::beginning(site)) {
    if (names_in(route.pattern, request.segments())) {
      return asker.may_any(route.permission) ? route.task(request, asker) : http::problem(403, "No.");
    }
  }
  for (const auto& route : administration::routes(site)) {
    auto names = names_in(route.pattern, request.segments());
    if (route.method == method && names) {
      request.name_segments(std::move(*names));
      return asker.may(route.permission) ? route.task(request, asker) : http::problem(403, "No.");
    }
  }
  return http::not_found();
}

std::string InTheOffice::page(const std::string& target, const rights::Asker& asker) {
  return std::string{get(target, asker).content().bytes()};
}

std::string InTheOffice::json(const std::string& target, const rights::Asker& asker) {
  return std::string{ask(http::Method::get, target, asker, "application/json").content().bytes()};
}

void InTheOffice::write(const std::vector<db::Entry>& entries) {
  database_->write([&](db::Session& session) {
    for (const auto& each : entries) {
      session.record(each);
    }
  });
}

void InTheOffice::execute(std::string_view statement) {
  database_->write([&](db::Session& session) { session.execute({"test/any", statement, statement}); });
}

std::vector<db::Recorded> InTheOffice::journal() {
  std::vector<db::Recorded> entries;
  database_->read([&](db::Session& session) {
    db::entries_after(session, 0, [&](const db::Recorded& recorded) { entries.push_back(recorded); });
  });
  return entries;
}

void InTheOffice::set_clock(std::string_view instant) { clock_->set(base::parse_instant(instant).value()); }

}  // namespace office
