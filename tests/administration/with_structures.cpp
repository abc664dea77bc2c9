#include "with_structures.hpp"

namespace administration {
namespace {

constexpr db::Sql any(std::string_view words) { return {"test/statement", words, words}; }

constexpr std::string_view rows[] = {
    "update structure set name = 'Districts', status = 'in_force' where authority = :authority and structure = 'now'",
    "update structure_node set name = 'Pier place' where authority = :authority and node = 'pier'",
    "update structure_node set name = 'South place' where authority = :authority and node = 'south'",
    ("insert into centre (authority, centre, id, key, name) values (:authority, 1, 'a', 'lighthouse', 'Lighthouse'), "
     "(:authority, 2, 'b', 'windmill', 'Windmill & Co')"),
    ("insert into structure_centre (authority, structure, centre, node, held_from) values "
     "(:authority, 'now', 1, 'pier', '')"),
    ("insert into area (authority, area, name) values (:authority, 'A1', 'Town'), (:authority, 'A2', 'Harbour'), "
     "(:authority, 'A3', 'Moor')"),
    ("insert into reach_area (authority, centre, area, held_from) values (:authority, 1, 'A1', ''), "
     "(:authority, 1, 'A2', '')"),
};

}  // namespace

void WithStructures::SetUp() {
  WithPages::SetUp();
  verification_ = std::make_unique<Verification>(database());
  database().write([](db::Session& session) {
    for (const auto& words : rows) {
      session.execute(any(words));
    }
  });
}

void WithStructures::TearDown() {
  verification_.reset();
  WithPages::TearDown();
}

Site WithStructures::administration_site() {
  return {.database = database(),
          .roles = rights().roles,
          .verification = *verification_,
          .page = [](const http::Request&, const rights::Asker&, int status,
                     const html::Page& page) { return http::page(html::page(page).text(), status); },
          .accounts = [this] { return rights().accounts.all(); },
          .accounts_seen_by = [this](const rights::Asker& asker) { return rights().accounts.seen_by(asker); },
          .family_ids = [](auto) { return std::map<std::int64_t, std::string>{}; },
          .list_words = [](const auto&, auto) { return std::string{}; }};
}

rights::Browser WithStructures::browser_with(const std::string& role, const std::optional<rights::Place>& place) {
  const auto email = role + (place ? place->node : "") + "@kent.example";
  with_password(email, {rights::a_grant(role, place)});
  an_administrator("admin-of-" + email);  // so that no account needs a one-time code
  auto pages = http::behind(rights::gate(*site_), routes(administration_site()));
  auto beginning_page = http::behind(rights::gate_of_any(*site_), beginning(administration_site()));
  pages.insert(pages.end(), beginning_page.begin(), beginning_page.end());
  rights::Browser browser{pages};
  browser.cookies = browser_of(email).cookies;
  return browser;
}

nlohmann::json WithStructures::read(rights::Browser& browser, const std::string& target) {
  browser.accept = "application/json";
  const auto answer = browser.get(target);
  browser.accept = "text/html";
  return nlohmann::json::parse(answer.body);
}

std::vector<db::Recorded> WithStructures::changes() {
  auto all = journal();
  std::erase_if(all, [](const db::Recorded& each) { return each.entry.room != "organisation"; });
  return all;
}

http::Pairs with_day(http::Pairs fields, const std::string& field, const std::string& day, const std::string& month,
                     const std::string& year) {
  fields.push_back({field + "-day", day});
  fields.push_back({field + "-month", month});
  fields.push_back({field + "-year", year});
  return fields;
}

}  // namespace administration
