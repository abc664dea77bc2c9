#include <gtest/gtest.h>

#include <thread>

#include "client.hpp"
#include "house.hpp"

namespace {

http::RouteOptions unchecked() { return {.forgery = http::Forgery::not_checked}; }

std::vector<Route> server_site() {
  return {
      {Method::get, "/", May::anyone,
       [](const Request&, const Visitor& visitor) { return http::page("hello " + visitor.name); }},
      {Method::get, "/places/{structure}/{node}", May::staff,
       [](const Request& request, const Visitor&) {
         return http::json(std::string{request.path("node")} + "@" +
                           std::string{request.query("as_at").value_or("now")});
       }},
      {Method::post, "/echo", May::anyone,
       [](const Request& request, const Visitor&) {
         return http::page(std::string{request.form().text("word").value_or("nothing")});
       },
       unchecked()},
      {Method::get, "/secret", May::nobody, [](const Request&, const Visitor&) { return http::page("secret"); }},
      {Method::get, "/broken", May::anyone,
       [](const Request&, const Visitor&) -> Response { throw std::runtime_error{"the disk is gone"}; }},
  };
}

TEST(Server, answers_a_request_and_keeps_the_connection) {
  House house{server_site()};
  Client client{house.port()};
  for (int time = 0; time < 3; ++time) {
    const auto answer = client.ask(get("/"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "hello anyone");
    EXPECT_EQ(answer->field("content-type"), "text/html; charset=utf-8");
    EXPECT_FALSE(answer->field("connection"));
  }
}

TEST(Server, answers_requests_sent_ahead_in_their_order) {
  House house{server_site()};
  Client client{house.port()};
  client.send(post("/echo", "word=one") + post("/echo", "word=two") + get("/") + get("/nowhere"));
  EXPECT_EQ(client.read()->body, "one");
  EXPECT_EQ(client.read()->body, "two");
  EXPECT_EQ(client.read()->body, "hello anyone");
  EXPECT_EQ(client.read()->status, 404);
}

TEST(Server, gives_a_task_the_segments_and_the_query) {
  House house{server_site()};
  const auto answer = ask(house.port(), get("/places/hubs-2014/north%20kent?as_at=2026-03-31", "Cookie: name=Ann\r\n"));
  EXPECT_EQ(answer->body, "north kent@2026-03-31");
}

TEST(Server, asks_the_gate_before_the_task) {
  House house{server_site()};
  const auto answer = ask(house.port(), get("/places/a/b"));
  EXPECT_EQ(answer->status, 303);
  EXPECT_EQ(answer->field("location"), "/sign-in");
  EXPECT_EQ(ask(house.port(), get("/secret"))->status, 403);
}

TEST(Server, answers_head_as_get_without_the_content) {
  House house{server_site()};
  Client client{house.port()};
  client.send("HEAD / HTTP/1.1\r\nHost: hearth.test\r\n\r\n");
  const auto answer = client.read(true);
  EXPECT_EQ(answer->status, 200);
  EXPECT_EQ(answer->field("content-length"), "12");
  EXPECT_EQ(client.ask(get("/"))->body, "hello anyone");
}

TEST(Server, says_what_can_be_done_at_an_address) {
  House house{server_site()};
  const auto refused = ask(house.port(), get("/echo"));
  EXPECT_EQ(refused->status, 405);
  EXPECT_EQ(refused->field("allow"), "OPTIONS, POST");
  const auto options = ask(house.port(), "OPTIONS / HTTP/1.1\r\nHost: hearth.test\r\n\r\n");
  EXPECT_EQ(options->status, 204);
  EXPECT_EQ(options->field("allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(ask(house.port(), get("/nowhere"))->status, 404);
}

TEST(Server, hides_what_broke_and_says_which_request_it_was) {
  House house{server_site()};
  const auto answer = ask(house.port(), get("/broken"));
  EXPECT_EQ(answer->status, 500);
  EXPECT_EQ(answer->body.find("disk"), std::string::npos);
  EXPECT_NE(answer->body.find(answer->field("x-request-id").value()), std::string::npos);
}

TEST(Server, finishes_what_is_under_way_when_it_is_stopped) {
  House house{server_site()};
  Client idle{house.port()};
  EXPECT_EQ(idle.ask(get("/"))->status, 200);
  Client busy{house.port()};
  busy.send("GET / HTTP/1.1\r\nHost: hearth.test\r\n");
  std::jthread stopping{[&] { house.server().stop(); }};
  EXPECT_TRUE(idle.is_closed());
  const auto answer = busy.ask("\r\n");
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->body, "hello anyone");
  EXPECT_EQ(answer->field("connection"), "close");
  EXPECT_TRUE(busy.is_closed());
}

}  // namespace
