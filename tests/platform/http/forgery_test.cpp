#include <fmt/format.h>
#include <gtest/gtest.h>

#include "client.hpp"
#include "house.hpp"
#include "http/form.hpp"

namespace {

std::vector<Route> forgery_site() {
  const auto form = [](const Request& request, const Visitor&) {
    return http::page(std::string{request.forgery_token()});
  };
  const auto done = [](const Request&, const Visitor&) { return http::see_other("/done"); };
  return {{Method::get, "/form", May::anyone, form},
          {Method::post, "/form", May::anyone, done},
          {Method::post, "/staff", May::staff, done},
          {Method::post, "/open", May::anyone, done, {.forgery = http::Forgery::not_checked}}};
}

/// What a browser holds after it has opened the form.
struct Page {
  std::string token;
  std::string cookie;  // as a line of a request
};

Page open_form(std::uint16_t port, std::string_view cookie_line = "") {
  const auto answer = ask(port, get("/form", cookie_line)).value();
  const auto set = answer.field("set-cookie");
  const std::string cookie =
      set ? fmt::format("Cookie: {}\r\n", set->substr(0, set->find(';'))) : std::string{cookie_line};
  return {answer.body, cookie};
}

int send_form(std::uint16_t port, std::string_view token, std::string_view lines, std::string_view target = "/form") {
  return ask(port, post(target, fmt::format("forgery_token={}", token), lines))->status;
}

TEST(Forgery, lets_a_form_of_this_site_through_before_there_is_a_session) {
  House house{forgery_site()};
  const Page page = open_form(house.port());
  EXPECT_EQ(send_form(house.port(), page.token, page.cookie), 303);
  EXPECT_EQ(send_form(house.port(), page.token,
                      page.cookie + "Origin: http://hearth.test\r\nSec-Fetch-Site: same-origin\r\n"),
            303);
}

TEST(Forgery, takes_the_token_from_a_header_too) {
  House house{forgery_site()};
  const Page page = open_form(house.port(), "Cookie: session=abc\r\n");
  const auto lines = fmt::format("{}X-Forgery-Token: {}\r\n", page.cookie, page.token);
  EXPECT_EQ(ask(house.port(), post("/form", "", lines))->status, 303);
}

TEST(Forgery, binds_the_token_to_the_session) {
  House house{forgery_site()};
  const Page mine = open_form(house.port(), "Cookie: session=mine\r\n");
  EXPECT_EQ(send_form(house.port(), mine.token, "Cookie: session=mine\r\n"), 303);
  EXPECT_EQ(send_form(house.port(), mine.token, "Cookie: session=yours\r\n"), 403);
  EXPECT_EQ(send_form(house.port(), mine.token, "Cookie: visit=mine\r\n"), 403);
  EXPECT_EQ(send_form(house.port(), mine.token, ""), 403);
}

TEST(Forgery, keeps_a_token_of_before_signing_in_from_counting_after_it) {
  House house{forgery_site()};
  const Page before = open_form(house.port());
  const auto both = before.cookie.substr(0, before.cookie.size() - 2) + "; session=new\r\n";
  EXPECT_EQ(send_form(house.port(), before.token, both), 403);
}

TEST(Forgery, refuses_tokens_that_are_changed_cut_or_not_there) {
  House house{forgery_site()};
  const Page page = open_form(house.port(), "Cookie: session=abc\r\n");
  EXPECT_EQ(send_form(house.port(), "", page.cookie), 403);
  for (std::size_t at = 0; at < page.token.size(); at += 7) {
    std::string changed = page.token;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    EXPECT_EQ(send_form(house.port(), changed, page.cookie), 403) << changed;
    EXPECT_EQ(send_form(house.port(), page.token.substr(0, at), page.cookie), 403) << at;
  }
  EXPECT_EQ(send_form(house.port(), page.token + "AAAA", page.cookie), 403);
}

TEST(Forgery, refuses_what_another_site_sent_even_with_a_good_token) {
  House house{forgery_site()};
  const Page page = open_form(house.port());
  for (const char* line : {"Origin: http://evil.test\r\n", "Origin: https://hearth.test\r\n", "Origin: null\r\n",
                           "Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n"}) {
    EXPECT_EQ(send_form(house.port(), page.token, page.cookie + line), 403) << line;
  }
}

TEST(Forgery, gives_no_two_pages_the_same_token) {
  House house{forgery_site()};
  EXPECT_NE(open_form(house.port(), "Cookie: session=a\r\n").token,
            open_form(house.port(), "Cookie: session=a\r\n").token);
}

TEST(Forgery, holds_over_a_new_start_and_between_processes_with_one_key) {
  const auto key = secrets::Key::random();
  House first{forgery_site(), {.forgery_key = key}};
  House second{forgery_site(), {.forgery_key = key}};
  House third{forgery_site(), {.forgery_key = secrets::Key::random()}};
  const Page page = open_form(first.port(), "Cookie: session=a\r\n");
  EXPECT_EQ(send_form(second.port(), page.token, page.cookie), 303);
  EXPECT_EQ(send_form(third.port(), page.token, page.cookie), 403);
}

TEST(Forgery, tells_whose_session_ended_how_to_sign_in_rather_than_of_tokens) {
  House house{forgery_site()};
  EXPECT_EQ(send_form(house.port(), "stale", "", "/staff"), 303);
}

TEST(Forgery, is_not_looked_for_where_the_route_says_so) {
  House house{forgery_site()};
  EXPECT_EQ(send_form(house.port(), "", "Origin: http://evil.test\r\n", "/open"), 303);
}

}  // namespace
