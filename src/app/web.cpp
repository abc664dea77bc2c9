#include "web.hpp"

#include <algorithm>
#include <fstream>

#include "administration/routes.hpp"
#include "assets.hpp"
#include "base/london.hpp"
#include "births/purge_lists.hpp"
#include "births/routes.hpp"
#include "families/family_ids.hpp"
#include "families/finder.hpp"
#include "families/purge_drafts.hpp"
#include "families/routes.hpp"
#include "families/stops.hpp"
#include "frame.hpp"
#include "http/server.hpp"
#include "interchange/routes.hpp"
#include "letters/routes.hpp"
#include "letters/written.hpp"
#include "linkage/routes.hpp"
#include "linker.hpp"
#include "matching/forename_pairs.hpp"
#include "purpose.hpp"
#include "reach/list_words.hpp"
#include "reach/live.hpp"
#include "reach/routes.hpp"
#include "reach/ties.hpp"
#include "regularly.hpp"
#include "rights/rights.hpp"
#include "rights/routes.hpp"
#include "sealer.hpp"
#include "sessions/meetings.hpp"

namespace app {
namespace {

constexpr auto boundaries_address = "/areas.geojson";

std::expected<rights::Roles, base::Problems> roles_of(const WebOptions& options) {
  return options.roles ? rights::Roles::in_file(*options.roles) : rights::Roles::built_in();
}

/// True iff they are there: without them maps are tables.
bool add_boundaries(const std::filesystem::path& file, http::SiteFiles& files) {
  std::ifstream stream{file, std::ios::binary};
  if (!stream) {
    return false;
  }
  files.add(boundaries_address, http::SiteFile{std::string{std::istreambuf_iterator<char>{stream}, {}},
                                               "application/geo+json", http::Keep::asking});
  return true;
}

/// Wherever the answer is only a sentence, whoever is signed in gets it in their own frame: who they are, and where
/// they may go.
class InOwnFrame {
 public:
  InOwnFrame(rights::Rights& rights, const Frame& frame) : rights_{rights}, frame_{frame} {}

  http::Endpoint around(http::Endpoint endpoint) const {
    endpoint.refuse = [all = *this, refuse = std::move(endpoint.refuse)](const http::Request& request) {
      auto refused = refuse(request);
      return refused ? std::optional{all.dressed(request, std::move(*refused))} : std::nullopt;
    };
    endpoint.answer = [all = *this, answer = std::move(endpoint.answer)](const http::Request& request) {
      return all.dressed(request, answer(request));
    };
    return endpoint;
  }

 private:
  http::Response dressed(const http::Request& request, http::Response answer) const {
    if (answer.sentence().empty() || request.accepts_json()) {
      return answer;
    }
    const auto token = request.own_cookie(rights::sign_in_cookie_name);
    const auto signed_in = token ? rights_.sign_ins.find(*token) : std::nullopt;
    return signed_in && signed_in->stage == rights::Stage::complete
               ? frame_.error_page(request, *signed_in->asker, answer)
               : answer;
  }

  rights::Rights& rights_;
  const Frame& frame_;
};

template <class List>
void append(std::vector<http::Endpoint>& all, List more) {
  std::ranges::move(more, std::back_inserter(all));
}

}  // namespace

struct Web::Parts {
  Parts(const WebOptions& options, rights::Roles roles, db::Database& its_database, const secrets::Key& its_key,
        Frame its_frame)
      : database{its_database},
        key{its_key},
        rights{database, std::move(roles), key},
        live{database},
        finder{database, matching::forename_pairs()},
        frame{std::move(its_frame)},
        usual_date{options.usual_date},
        council{options.council},
        largest_upload{options.largest_upload} {
    rights.sign_ins.follow();
    live.follow();
    finder.follow();
    rights_site.emplace(
        rights::Site{.rights = rights,
                     .database = database,
                     .page = [this](const http::Request& request, const rights::Asker* asker, int status,
                                    html::Page page) { return frame.page(request, asker, status, std::move(page)); },
                     .demonstration = rights::demonstration_accounts(database, rights.roles)});
  }

  reach::Site reach_site(base::Env& env, bool has_boundaries) {
    return {.live = live,
            .database = database,
            .page = [this](const http::Request& request, const rights::Asker& asker, int status,
                           html::Page page) { return frame.page(request, &asker, status, std::move(page)); },
            .usual_date = [this, &env] { return usual_date.value_or(base::london_date(env.now())); },
            .boundaries = has_boundaries ? boundaries_address : "",
            .record_look = look_recorder(),
            .keyed_hash = [this](std::string_view text) { return secrets::keyed_hash(key, text); }};
  }

  families::Site families_site(base::Env& env) {
    return {.database = database,
            .page = [this](const http::Request& request, const rights::Asker& asker, int status,
                           html::Page page) { return frame.page(request, &asker, status, std::move(page)); },
            .open_page = [this](const http::Request& request, int status,
                                html::Page page) { return frame.page(request, nullptr, status, std::move(page)); },
            .usual_date = [this, &env] { return usual_date.value_or(base::london_date(env.now())); },
            .record_look = look_recorder(),
            .sees = [this](const rights::Asker& asker, rights::Permission permission,
                           const families::Ties& ties) { return reach::sees(live, asker, permission, ties); },
            .sees_families = [this](const rights::Asker& asker) { return reach::sees_families(live, asker); },
            .finder = finder,
            .key = key,
            .centres_where =
                [this](const rights::Asker& asker, rights::Permission permission) {
                  return reach::centres_where(live, asker, permission);
                },
            .met = [this](db::Session& session, std::span<const std::int64_t> people) { return met(session, people); },
            .timeline = {[this](db::Session& session, const families::Family& family, const families::FamilySight&) {
              std::vector<std::int64_t> people;
              std::ranges::transform(family.members, std::back_inserter(people), &families::Member::person);
              return sessions::told_by_meetings(session, family, met(session, people));
            }},
            .letters = [this](db::Session& session,
                              std::span<const std::int64_t> people) { return letters_written(session, people); },
            .account_name = [this](std::string_view actor) { return account_name(actor); },
            .asker_with_email = [this](std::string_view email) { return rights.accounts.asker_with_email(email); },
            .account_names = [this] { return account_names(); },
            .purpose_name =
                [this](const std::string& purpose) {
                  const auto found = std::ranges::find(rights.roles.purposes(), purpose, &rights::Purpose::key);
                  return found == rights.roles.purposes().end() ? purpose : found->name;
                }};
  }

  linkage::Site linkage_site(base::Env& env) {
    const auto families = std::make_shared<const families::Site>(families_site(env));
    return {.database = database,
            .page = families->page,
            .record_look = look_recorder(),
            .sees =
                [this](const rights::Asker& asker) {
                  return [this, today = asker.today, sees = reach::sees_families(live, asker)](std::int64_t family) {
                    return finder.seen(family, today, sees);
                  };
                },
            .brief = [families](const rights::Asker& asker,
                                std::int64_t family) { return families::brief_of(*families, asker, family); },
            .family_of_id = [families](const rights::Asker& asker,
                                       std::string_view id) { return families::number_in_sight(*families, id, asker); },
            .find_to_link =
                [families](const rights::Asker& asker, std::string_view typed) {
                  return families::search_families(*families, asker, typed, families::Sought::to_link);
                },
            .account_name = [this](std::string_view actor) { return account_name(actor); }};
  }

  letters::Site letters_site(base::Env& env) {
    return {.database = database,
            .live = live,
            .page = [this](const http::Request& request, const rights::Asker& asker, int status,
                           html::Page page) { return frame.page(request, &asker, status, std::move(page)); },
            .usual_date = [this, &env] { return usual_date.value_or(base::london_date(env.now())); },
            .record_look = look_recorder(),
            .account_names = [this] { return account_names(); },
            .council = council};
  }

  births::Site births_site(base::Env& env) {
    return {.database = database,
            .page = families_site(env).page,
            .record_look = look_recorder(),
            .key = key,
            .sees = linkage_site(env).sees,
            .may_change =
                [this](const rights::Asker& asker, std::int64_t family) {
                  const auto changes = [&](const families::Ties& ties, std::span<const std::int64_t> /*people*/) {
                    return families::SeenOfFamily{
                        .family = reach::sees(live, asker, rights::Permission::register_families, ties)};
                  };
                  return finder.seen(family, asker.today, changes).family;
                },
            .stopped = families::families_stopped,
            .centres_where =
                [this](const rights::Asker& asker, rights::Permission permission) {
                  return reach::centres_where(live, asker, permission);
                },
            .account_names = [this] { return account_names(); },
            .usual_date = families_site(env).usual_date};
  }

  administration::Site administration_site(base::Env& env) {
    return {
        .database = database,
        .roles = rights.roles,
        .verification = verification,
        .page = [this](const http::Request& request, const rights::Asker& asker, int status,
                       html::Page page) { return frame.page(request, &asker, status, std::move(page)); },
        .accounts = [this] { return rights.accounts.all(); },
        .accounts_seen_by = [this](const rights::Asker& asker) { return rights.accounts.seen_by(asker); },
        .family_ids =
            [this](std::span<const std::int64_t> families) {
              return database.read([&](db::Session& session) { return families::ids_of_families(session, families); });
            },
        .list_words =
            [this, &env](const rights::Asker& asker, std::string_view address) {
              return reach::list_words(live, address, usual_date.value_or(base::london_date(env.now())),
                                       asker.may_everywhere(rights::Permission::see_sensitive_groups));
            }};
  }

  interchange::Site interchange_site() {
    return {.database = database,
            .imports = imports,
            .exports = exports,
            .largest_upload = largest_upload,
            .page = [this](const http::Request& request, const rights::Asker& asker, int status,
                           html::Page page) { return frame.page(request, &asker, status, std::move(page)); },
            .record_look = look_recorder(),
            .account_name = [this](std::string_view actor) { return account_name(actor); }};
  }

  std::function<std::expected<void, http::Response>(const http::Request&, const rights::Asker&, rights::Look)>
  look_recorder() {
    return [this](const http::Request& request, const rights::Asker& asker, rights::Look look) {
      return record_look(rights, frame, request, asker, std::move(look));
    };
  }

  std::vector<families::Met> met(db::Session& session, std::span<const std::int64_t> people) const {
    return sessions::meetings_of(session, people, reach::contact_days(live, people));
  }

  std::map<std::int64_t, std::string> account_names() const {
    std::map<std::int64_t, std::string> names;
    for (const auto& holder : rights.accounts.all()) {
      names.emplace(holder.account.number, holder.account.name);
    }
    return names;
  }

  std::vector<families::LetterWritten> letters_written(db::Session& session,
                                                       std::span<const std::int64_t> people) const {
    std::vector<families::LetterWritten> all;
    const auto written = letters::letters_to(session, people);
    const auto names = written.empty() ? std::map<std::int64_t, std::string>{} : account_names();
    for (const auto& each : written) {
      const auto who = names.find(each.account);
      all.push_back({each.title, each.printed, who == names.end() ? std::string{} : who->second});
    }
    return all;
  }

  std::string account_name(std::string_view actor) const {
    const auto id = base::Uuid::parse(actor);
    const auto holder = id ? rights.accounts.find(*id) : std::nullopt;
    return holder ? holder->account.name : std::string{};
  }

  /// What was changed is in the figures before the answer goes out: the page to which it leads is right.
  std::vector<http::Endpoint> then_caught_up(std::vector<http::Endpoint> endpoints) {
    for (auto& endpoint : endpoints) {
      if (endpoint.method == http::Method::post) {
        endpoint.answer = [this, answer = std::move(endpoint.answer)](const http::Request& request) {
          auto response = answer(request);
          if (response.status() == 303) {
            live.catch_up_or_later();
            finder.catch_up_or_later();
          }
          return response;
        };
      }
    }
    return endpoints;
  }

  std::vector<http::Endpoint> endpoints(base::Env& env, bool has_boundaries) {
    std::vector<http::Endpoint> all;
    const auto gate = rights::gate(*rights_site);
    const auto any_gate = rights::gate_of_any(*rights_site);
    append(all, rights::endpoints(*rights_site));
    append(all, families::open_endpoints(families_site(env)));
    append(all, then_caught_up(http::behind(gate, families::routes(families_site(env)))));
    append(all, then_caught_up(http::behind(gate, linkage::routes(linkage_site(env)))));
    append(all, then_caught_up(http::behind(gate, births::routes(births_site(env)))));
    append(all, http::behind(any_gate, administration::beginning(administration_site(env))));
    append(all, http::behind(any_gate, std::vector{choose_purpose(rights, frame)}));
    append(all, then_caught_up(http::behind(gate, administration::routes(administration_site(env)))));
    append(all, http::behind(gate, interchange::routes(interchange_site())));
    append(all, then_caught_up(http::behind(gate, reach::routes(reach_site(env, has_boundaries)))));
    append(all, http::behind(gate, letters::routes(letters_site(env))));
    for (auto& endpoint : all) {
      endpoint = InOwnFrame{rights, frame}.around(std::move(endpoint));
    }
    return all;
  }

  db::Database& database;
  secrets::Key key;
  rights::Rights rights;
  reach::Live live;
  families::Finder finder;
  administration::Verification verification{database};
  interchange::Imports imports{database, database.env()};
  interchange::PackageExports exports{database};
  Frame frame;
  std::optional<rights::Site> rights_site;
  std::optional<base::Date> usual_date;
  std::string council;
  std::uint64_t largest_upload = 0;
  Sealer sealer{database};
  Linker linker{database};
  Regularly purge{[this] {
                    database.write([&](db::Session& session) {
                      families::purge_drafts(session, database.env().now());
                      births::purge_lists(session, database.env().now());
                    });
                  },
                  std::chrono::hours{1}};
  std::unique_ptr<http::Server> server;  ///< the last: it goes first, and what it calls is still there
};

Web::Web(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Web::~Web() = default;

std::expected<std::unique_ptr<Web>, base::Problems> Web::start(WebOptions options, db::Database& database,
                                                               const secrets::Key& key, base::Env& env) {
  auto roles = roles_of(options);
  if (!roles) {
    return std::unexpected{std::move(roles.error())};
  }
  auto files = read_web_files(options.web);
  const bool has_boundaries = add_boundaries(options.boundaries, files.files);
  auto parts = std::make_unique<Parts>(options, std::move(*roles), database, key, Frame{files.assets, options.council});
  auto& http = options.http;
  http.content_policy = files.content_policy;
  http.files = std::move(files.files);
  http.session_cookie = rights::sign_in_cookie_name;
  http.forgery_key = key;
  http.error_page = [&frame = parts->frame](int status, std::string_view sentence, std::string_view id) {
    return frame.error_page(status, sentence, id);
  };
  auto server = http::Server::start(std::move(http), parts->endpoints(env, has_boundaries), env);
  if (!server) {
    return std::unexpected{std::move(server.error())};
  }
  parts->server = std::move(*server);
  return std::unique_ptr<Web>{new Web{std::move(parts)}};
}

std::uint16_t Web::port() const { return parts_->server->port(); }

std::uint16_t Web::metrics_port() const { return parts_->server->metrics_port(); }

std::optional<std::string> Web::first_administrator() {
  const auto token = parts_->rights.links.first_administrator();
  return token ? std::optional{rights::address_of_link(*token)} : std::nullopt;
}

void Web::stop() { parts_->server->stop(); }

}  // namespace app
