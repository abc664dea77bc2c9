#include "proxies.hpp"

#include <gtest/gtest.h>

#include "client.hpp"
#include "house.hpp"

namespace {

http::Client client(const std::string& from, const http::Headers& headers,
                    http::ForwardedBy by = http::ForwardedBy::x_forwarded) {
  const auto proxies = http::Proxies::read({"10.0.0.0/8", "192.0.2.7", "fd00::/8"}, by);
  return proxies.value().client({from, false}, headers);
}

TEST(Proxies, are_named_as_addresses_or_networks) {
  const auto proxies = http::Proxies::read({"10.0.0.0/9", "192.0.2.7", "fd00::/8", "::1"}, {});
  ASSERT_TRUE(proxies);
  for (const char* address : {"10.0.0.1", "10.127.255.255", "192.0.2.7", "fd12::1", "::1", "::ffff:10.0.0.1"}) {
    EXPECT_TRUE(proxies->trusts(address)) << address;
  }
  for (const char* address : {"10.128.0.0", "11.0.0.1", "192.0.2.8", "fe00::1", "::2", "", "a", "10.0.0.1 "}) {
    EXPECT_FALSE(proxies->trusts(address)) << address;
  }
}

TEST(Proxies, are_refused_where_they_are_no_address) {
  for (const char* text : {"", "a", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "::1/129", "10.0.0/8", "10.0.0.1/8x"}) {
    const auto proxies = http::Proxies::read({text}, {});
    ASSERT_FALSE(proxies) << text;
    EXPECT_EQ(proxies.error().all().front().field, "proxies");
  }
}

TEST(Proxies, are_believed_only_where_they_are_trusted) {
  const http::Headers said{{"x-forwarded-for", "203.0.113.5"}, {"x-forwarded-proto", "https"}};
  EXPECT_EQ(client("10.0.0.1", said), (http::Client{"203.0.113.5", true}));
  EXPECT_EQ(client("203.0.113.9", said), (http::Client{"203.0.113.9", false}));
}

TEST(Proxies, are_not_misled_by_what_a_visitor_put_in_front) {
  EXPECT_EQ(client("10.0.0.1", {{"x-forwarded-for", "127.0.0.1, 203.0.113.5"}}).address, "203.0.113.5");
  EXPECT_EQ(
      client("10.0.0.1", {{"x-forwarded-for", "127.0.0.1"}, {"x-forwarded-for", "203.0.113.5, 10.0.0.2"}}).address,
      "203.0.113.5");
  EXPECT_EQ(client("10.0.0.1", {{"x-forwarded-for", "evil, 10.0.0.2"}}).address, "10.0.0.2");
  EXPECT_EQ(client("10.0.0.1", {{"x-forwarded-for", "10.0.0.3, 10.0.0.2"}}).address, "10.0.0.3");
  EXPECT_EQ(client("10.0.0.1", {{"x-forwarded-for", ", ,"}}).address, "10.0.0.1");
  EXPECT_FALSE(client("10.0.0.1", {{"x-forwarded-proto", "https, http"}}).secure);
  EXPECT_EQ(client("10.0.0.1", {{"forwarded", "for=203.0.113.5;proto=https"}}), (http::Client{"10.0.0.1", false}));
}

TEST(Proxies, may_say_it_in_the_standard_way) {
  const auto by = http::ForwardedBy::forwarded;
  EXPECT_EQ(client("10.0.0.1", {{"forwarded", "for=1.2.3.4, for=\"[2001:db8::5]:4711\";proto=https"}}, by),
            (http::Client{"2001:db8::5", true}));
  EXPECT_EQ(client("10.0.0.1", {{"forwarded", "For=\"203.0.113.5:80\";proto=http"}}, by),
            (http::Client{"203.0.113.5", false}));
  EXPECT_EQ(client("10.0.0.1", {{"forwarded", "for=_hidden;proto=https"}}, by), (http::Client{"10.0.0.1", true}));
  EXPECT_EQ(client("10.0.0.1", {{"x-forwarded-for", "203.0.113.5"}}, by).address, "10.0.0.1");
}

TEST(Proxies, let_a_task_see_who_asks) {
  const auto task = [](const Request& request, const Visitor&) {
    return http::page(std::string{request.client()} + (request.secure() ? " secure" : ""));
  };
  House house{{{Method::get, "/", May::anyone, task}}, {.trusted_proxies = {"127.0.0.1"}}};
  const auto answer = ask(house.port(), get("/", "X-Forwarded-For: 203.0.113.5\r\nX-Forwarded-Proto: https\r\n"));
  EXPECT_EQ(answer->body, "203.0.113.5 secure");
  EXPECT_TRUE(answer->field("strict-transport-security"));
  EXPECT_EQ(ask(house.port(), get("/"))->body, "127.0.0.1");
}

}  // namespace
