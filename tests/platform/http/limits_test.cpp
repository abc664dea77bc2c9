#include <gtest/gtest.h>

#include <chrono>

#include "client.hpp"
#include "house.hpp"

namespace {

using std::chrono::milliseconds;

std::vector<Route> limits_site() {
  return {{Method::get, "/", May::anyone, [](const Request&, const Visitor&) { return http::page("hello"); }},
          {Method::post,
           "/",
           May::anyone,
           [](const Request& request, const Visitor&) { return http::page(std::string{request.body()}); },
           {.forgery = http::Forgery::not_checked}}};
}

TEST(Limits, end_a_head_that_is_dripped) {
  House house{limits_site(), {.limits = {.head_time = milliseconds{80}}}};
  Client client{house.port()};
  const auto began = std::chrono::steady_clock::now();
  std::optional<Answer> answer;
  client.send("GET / HTTP/1.1\r\nHost: a\r\n");
  for (int field = 0; field < 3; ++field) {
    client.send("A: b\r\n");
  }
  answer = client.read();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 408);
  EXPECT_EQ(answer->field("connection"), "close");
  EXPECT_GE(std::chrono::steady_clock::now() - began, milliseconds{80});
  EXPECT_EQ(ask(house.port(), get("/"))->status, 200);
}

TEST(Limits, end_a_body_that_pauses) {
  House house{limits_site(), {.limits = {.body_pause = milliseconds{80}}}};
  Client client{house.port()};
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_EQ(client.read()->status, 408);
}

TEST(Limits, end_a_body_that_never_pauses_but_is_slow) {
  House house{limits_site(), {.limits = {.body_pause = milliseconds{150}, .slowest = 1'000'000}}};
  Client client{house.port()};
  client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
  // One byte after the other, until the other end has had enough: a sending that fails, or an answer.
  const auto began = std::chrono::steady_clock::now();
  while (std::chrono::steady_clock::now() - began < milliseconds{400} && client.send("1\r\na\r\n")) {
  }
  EXPECT_EQ(client.read()->status, 408);
}

TEST(Limits, close_a_connection_that_is_silent) {
  House house{limits_site(), {.limits = {.idle_time = milliseconds{50}}}};
  Client never_spoke{house.port()};
  Client spoke{house.port()};
  EXPECT_EQ(spoke.ask(get("/"))->status, 200);
  EXPECT_TRUE(never_spoke.is_closed());
  EXPECT_TRUE(spoke.is_closed());
}

TEST(Limits, turn_away_connections_that_are_too_many_from_one_address) {
  House house{limits_site(), {.limits = {.connections_per_address = 2}}};
  Client first{house.port()};
  EXPECT_EQ(first.ask(get("/"))->status, 200);
  {
    Client second{house.port()};
    EXPECT_EQ(second.ask(get("/"))->status, 200);
    Client third{house.port()};
    const auto answer = third.read();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 503);
    EXPECT_TRUE(answer->field("retry-after"));
    EXPECT_TRUE(third.is_closed());
  }
  // The second has gone; the server may hear of it a moment later.
  while (ask(house.port(), get("/"))->status != 200) {
  }
}

TEST(Limits, let_a_trusted_proxy_hold_more_connections) {
  House house{limits_site(),
              {.trusted_proxies = {"127.0.0.1"}, .limits = {.connections = 3, .connections_per_address = 1}}};
  Client first{house.port()};
  Client second{house.port()};
  Client third{house.port()};
  EXPECT_EQ(first.ask(get("/"))->status, 200);
  EXPECT_EQ(second.ask(get("/"))->status, 200);
  EXPECT_EQ(third.ask(get("/"))->status, 200);
  EXPECT_EQ(Client{house.port()}.read()->status, 503);
}

TEST(Limits, close_a_connection_after_its_last_request) {
  House house{limits_site(), {.limits = {.requests_per_connection = 2}}};
  Client client{house.port()};
  EXPECT_FALSE(client.ask(get("/"))->field("connection"));
  EXPECT_EQ(client.ask(get("/"))->field("connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

TEST(Limits, refuse_heads_addresses_and_fields_past_them) {
  House house{limits_site(), {.limits = {.head = 1000, .fields = 3, .target = 100}}};
  EXPECT_EQ(ask(house.port(), get("/" + std::string(100, 'a')))->status, 414);
  EXPECT_EQ(ask(house.port(), get("/", "A: b\r\nA: b\r\nA: b\r\n"))->status, 431);
  EXPECT_EQ(ask(house.port(), get("/", "A: " + std::string(10'000, 'b') + "\r\n"))->status, 431);
}

}  // namespace
