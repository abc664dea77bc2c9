#include <gtest/gtest.h>

#include <atomic>

#include "client.hpp"
#include "house.hpp"
#include "support/temporary_folder.hpp"

namespace {

const http::RouteOptions small_and_unchecked{.body = 100, .forgery = http::Forgery::not_checked};
const http::RouteOptions large_and_unchecked{.body = 3'000'000, .forgery = http::Forgery::not_checked};

/// Says how long the body is, and what its last byte is.
Response measured(const Request& request, const Visitor&) {
  const auto body = request.body();
  return http::page(std::to_string(body.size()) + (body.empty() ? "" : std::string{body.back()}));
}

std::vector<Route> body_site() {
  return {{Method::post, "/small", May::anyone, measured, small_and_unchecked},
          {Method::post, "/large", May::anyone, measured, large_and_unchecked},
          {Method::post, "/guarded", May::staff, measured, large_and_unchecked},
          {Method::get, "/form", May::anyone,
           [](const Request& request, const Visitor&) { return http::page(std::string{request.forgery_token()}); }},
          {Method::post,
           "/upload",
           May::anyone,
           [](const Request& request, const Visitor&) {
             const auto* const file = request.form().file("package");
             return http::page(file == nullptr ? "none" : file->file_name + " " + std::to_string(file->bytes.size()));
           },
           {.body = 3'000'000}}};
}

std::string sized(std::string_view target, std::size_t size, std::string_view lines = "") {
  return "POST " + std::string{target} + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(size) + "\r\n" +
         std::string{lines} + "\r\n";
}

std::string chunked(std::string_view target, std::string_view lines = "") {
  return "POST " + std::string{target} + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n" + std::string{lines} +
         "\r\n";
}

TEST(Body, is_read_by_length_or_by_chunks_and_no_further) {
  House house{body_site()};
  Client client{house.port()};
  client.send(sized("/small", 5) + "hello" + chunked("/small") + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n" +
              sized("/small", 0));
  EXPECT_EQ(client.read()->body, "5o");
  EXPECT_EQ(client.read()->body, "5e");
  EXPECT_EQ(client.read()->body, "0");
}

TEST(Body, is_refused_where_it_is_larger_than_its_route_takes) {
  House house{body_site()};
  const auto by_length = ask(house.port(), sized("/small", 101) + std::string(101, 'a'));
  EXPECT_EQ(by_length->status, 413);
  EXPECT_EQ(by_length->field("connection"), "close");
  EXPECT_EQ(ask(house.port(), chunked("/small") + "65\r\n" + std::string(101, 'a') + "\r\n0\r\n\r\n")->status, 413);
  EXPECT_EQ(ask(house.port(), sized("/small", 18'000'000'000'000'000'000U))->status, 413);
}

TEST(Body, is_answered_even_where_megabytes_follow_that_nobody_reads) {
  House house{body_site()};
  Client client{house.port()};
  client.send(sized("/small", 2'000'000));
  client.send(std::string(2'000'000, 'a'));
  EXPECT_EQ(client.read()->status, 413);
}

TEST(Body, is_kept_in_a_file_without_a_name_where_it_is_large) {
  const support::TemporaryFolder folder;
  House house{body_site(), {.limits = {.body_in_memory = 1000}, .folder = folder.path()}};
  const std::string large = std::string(2'500'000, 'a') + "z";
  EXPECT_EQ(ask(house.port(), sized("/large", large.size()) + large)->body, "2500001z");
  EXPECT_EQ(ask(house.port(), chunked("/large") + "2625a1\r\n" + large + "\r\n0\r\n\r\n")->body, "2500001z");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Body, is_refused_where_there_is_no_room_for_it) {
  House house{body_site(), {.limits = {.body_in_memory = 1000}, .folder = "/nonexistent"}};
  EXPECT_EQ(ask(house.port(), sized("/large", 2000) + std::string(2000, 'a'))->status, 507);
}

TEST(Body, is_not_read_from_those_who_may_not) {
  House house{body_site(), {.limits = {.body_in_memory = 1000}}};
  Client client{house.port()};
  const auto answer = client.ask(sized("/guarded", 2'000'000, "Expect: 100-continue\r\n"));
  EXPECT_EQ(answer->status, 303);
  EXPECT_EQ(answer->field("connection"), "close");
}

TEST(Body, is_asked_for_where_the_other_end_waits_for_that) {
  House house{body_site()};
  Client client{house.port()};
  const auto go_on = client.ask(sized("/small", 5, "Expect: 100-continue\r\n"));
  ASSERT_TRUE(go_on);
  EXPECT_EQ(go_on->status, 100);
  EXPECT_EQ(client.ask("hello")->body, "5o");
}

TEST(Body, is_refused_where_it_ends_before_its_length) {
  House house{body_site()};
  Client client{house.port()};
  client.send(sized("/small", 10) + "hello");
  client.end_sending();
  EXPECT_EQ(client.read()->status, 400);
  Client cut_head{house.port()};
  cut_head.send("GET / HT");
  cut_head.end_sending();
  EXPECT_EQ(cut_head.read()->status, 400);
}

TEST(Body, brings_a_file_with_a_form_and_its_token) {
  House house{body_site(), {.limits = {.body_in_memory = 1000}}};
  const std::string token = ask(house.port(), get("/form", "Cookie: session=a\r\n"))->body;
  const auto form = [](const std::string& with_token) {
    return "--b\r\nContent-Disposition: form-data; name=forgery_token\r\n\r\n" + with_token +
           "\r\n--b\r\nContent-Disposition: form-data; name=package; filename=kent.zip\r\n\r\n" +
           std::string(2'000'000, 'x') + "\r\n--b--\r\n";
  };
  const std::string lines = "Cookie: session=a\r\nContent-Type: multipart/form-data; boundary=b\r\n";
  EXPECT_EQ(ask(house.port(), sized("/upload", form(token).size(), lines) + form(token))->body, "kent.zip 2000000");
  EXPECT_EQ(ask(house.port(), sized("/upload", form("").size(), lines) + form(""))->status, 403);
}

TEST(Body, is_refused_where_it_is_a_broken_form) {
  House house{body_site()};
  EXPECT_EQ(ask(house.port(), post("/small", "a=%zz"))->status, 400);
}

}  // namespace
