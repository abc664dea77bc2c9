#include "http/response.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "client.hpp"
#include "house.hpp"
#include "http/json.hpp"

namespace {

TEST(Response, refuses_fields_that_would_end_before_their_end) {
  for (const char* value : {"a\r\nSet-Cookie: b=c", "a\nb", "a\rb", "a\x01", "\x7f"}) {
    EXPECT_THROW(Response{200}.with("X-Name", value), std::invalid_argument);
  }
  EXPECT_THROW(Response{200}.with("X Name", "a"), std::invalid_argument);
  EXPECT_THROW(Response{200}.with("", "a"), std::invalid_argument);
}

TEST(Response, leads_to_places_on_this_site_only) {
  EXPECT_EQ(find(http::see_other("/places/kent?as_at=2026-03-31").headers(), "location"),
            "/places/kent?as_at=2026-03-31");
  for (const char* place :
       {"", "places", "//evil.test", "/\\evil.test", "https://evil.test", "/a\r\nb", "/\t/evil.test", "/é"}) {
    EXPECT_THROW(http::see_other(place), std::invalid_argument) << place;
  }
}

TEST(Response, names_a_file_so_that_old_and_new_programs_understand) {
  const auto response = http::csv("a\r\n", "Kent \"é\".csv");
  EXPECT_EQ(find(response.headers(), "content-disposition"),
            "attachment; filename=\"Kent ____.csv\"; filename*=UTF-8''Kent%20%22%C3%A9%22.csv");
  EXPECT_EQ(find(response.headers(), "content-type"), "text/csv; charset=utf-8");
}

TEST(Response, says_json_of_a_value) {
  EXPECT_EQ(http::as_json(nlohmann::json{{"known", 7}}).content().bytes(), "{\"known\":7}");
}

std::vector<Route> response_site() {
  return {{Method::get, "/", May::anyone,
           [](const Request&, const Visitor&) { return http::page(std::string(2000, 'a')); }},
          {Method::get, "/short", May::anyone, [](const Request&, const Visitor&) { return http::page("a"); }},
          {Method::get, "/gone", May::anyone,
           [](const Request&, const Visitor&) { return http::problem(404, "No such <family>."); }}};
}

TEST(Server, says_with_every_answer_what_a_browser_may_do) {
  House house{response_site()};
  for (const std::string& request : {get("/"), get("/nowhere"), std::string{"GET / HTTP/1.1\r\n\r\n"}, post("/", "")}) {
    const auto answer = ask(house.port(), request);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->field("content-security-policy"), http::strict_content_policy);
    EXPECT_EQ(answer->field("x-content-type-options"), "nosniff");
    EXPECT_EQ(answer->field("referrer-policy"), "same-origin");
    EXPECT_EQ(answer->field("x-frame-options"), "DENY");
    EXPECT_EQ(answer->field("cross-origin-opener-policy"), "same-origin");
    EXPECT_EQ(answer->field("cross-origin-resource-policy"), "same-origin");
    EXPECT_EQ(answer->field("cache-control"), "no-store");
    EXPECT_TRUE(answer->field("permissions-policy"));
    EXPECT_TRUE(answer->field("date"));
    EXPECT_FALSE(answer->field("strict-transport-security"));
    EXPECT_FALSE(answer->field("server"));
    EXPECT_EQ(answer->fields("content-length").size(), 1U);
  }
}

TEST(Server, makes_the_sites_own_error_pages) {
  http::Options options;
  options.error_page = [](int status, std::string_view sentence, std::string_view id) {
    return "<h1>" + std::to_string(status) + "</h1>" + std::string{sentence} + std::string{id};
  };
  House house{response_site(), std::move(options)};
  const auto answer = ask(house.port(), get("/nowhere"));
  EXPECT_EQ(answer->body, "<h1>404</h1>There is no page at this address." + answer->field("x-request-id").value());
  EXPECT_EQ(answer->field("content-type"), "text/html; charset=utf-8");
}

TEST(Server, says_problems_in_json_to_whoever_wants_it) {
  House house{response_site()};
  const auto answer = ask(house.port(), get("/gone", "Accept: application/json\r\n"));
  EXPECT_EQ(answer->status, 404);
  const auto said = nlohmann::json::parse(answer->body);
  EXPECT_EQ(said.at("problem"), "No such <family>.");
  EXPECT_EQ(said.at("request"), answer->field("x-request-id").value());
}

TEST(Server, packs_long_pages_that_its_own_pages_asked_for) {
  House house{response_site()};
  const auto packed = ask(house.port(), get("/", "Accept-Encoding: gzip\r\nSec-Fetch-Site: same-origin\r\n"));
  EXPECT_EQ(packed->field("content-encoding"), "gzip");
  EXPECT_LT(packed->body.size(), 100U);
  for (const char* lines : {"Accept-Encoding: gzip\r\nSec-Fetch-Site: cross-site\r\n", "Accept-Encoding: gzip\r\n",
                            "Sec-Fetch-Site: same-origin\r\n"}) {
    EXPECT_EQ(ask(house.port(), get("/", lines))->body.size(), 2000U) << lines;
  }
  EXPECT_EQ(ask(house.port(), get("/short", "Accept-Encoding: gzip\r\nSec-Fetch-Site: none\r\n"))->body, "a");
}

TEST(Server, says_what_is_wrong_with_where_it_should_listen) {
  const auto env = base::system_env();
  House taken{response_site()};
  const std::string in_use = "127.0.0.1:" + std::to_string(taken.port());
  for (const std::string& listen :
       {std::string{"nowhere"}, std::string{"256.0.0.1:80"}, std::string{"192.0.2.1:0"}, in_use}) {
    const auto server = http::Server::start({.listen = listen}, {}, *env);
    ASSERT_FALSE(server) << listen;
    EXPECT_EQ(server.error().all().front().field, "listen");
  }
}

TEST(Server, listens_at_the_addresses_of_both_kinds) {
  const auto env = base::system_env();
  const auto server = http::Server::start({.listen = "[::1]:0"}, {}, *env);
  ASSERT_TRUE(server);
  EXPECT_GT((*server)->port(), 0);
}

}  // namespace
