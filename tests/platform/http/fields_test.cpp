#include <gtest/gtest.h>

#include "accept.hpp"
#include "address.hpp"
#include "condition.hpp"
#include "http/cookie.hpp"
#include "http/request.hpp"
#include "parameters.hpp"

namespace {

http::Request with_headers(http::Headers headers, bool secure = false) {
  return http::Request::read({.headers = std::move(headers), .secure = secure}).value();
}

TEST(Cookie, is_read_from_among_others) {
  const auto request = with_headers({{"cookie", "a=1; session=\"x y\"; =2; bad name=3; b=\"4\""}, {"cookie", "c=5"}});
  EXPECT_EQ(request.cookie("a"), "1");
  EXPECT_EQ(request.cookie("b"), "4");
  EXPECT_EQ(request.cookie("c"), "5");
  EXPECT_EQ(request.cookie("session"), std::nullopt);
  EXPECT_EQ(request.cookie("bad name"), std::nullopt);
  EXPECT_EQ(request.cookie(""), std::nullopt);
}

TEST(Cookie, is_none_where_two_say_different_things) {
  EXPECT_EQ(with_headers({{"cookie", "session=mine; session=planted"}}).cookie("session"), std::nullopt);
  EXPECT_EQ(with_headers({{"cookie", "session=mine; session=mine"}}).cookie("session"), "mine");
}

TEST(Cookie, of_our_own_is_bound_to_the_host_under_tls) {
  const auto request = with_headers({{"cookie", "session=planted; __Host-session=mine"}}, true);
  EXPECT_EQ(request.own_cookie("session"), "mine");
  EXPECT_EQ(http::text(http::own_cookie(request, "session", "abc")),
            "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
  EXPECT_EQ(http::text(http::own_cookie(with_headers({}), "session", "abc")),
            "session=abc; Path=/; HttpOnly; SameSite=Lax");
}

TEST(Cookie, is_written_with_all_that_it_has) {
  EXPECT_EQ(http::text({.name = "a",
                        .value = "",
                        .same_site = http::SameSite::strict,
                        .path = "/in",
                        .max_age = std::chrono::hours{1}}),
            "a=; Path=/in; HttpOnly; SameSite=Strict; Secure; Max-Age=3600");
}

TEST(Cookie, refuses_to_be_written_with_what_could_end_it) {
  for (const char* value : {"a;b", "a b", "a\r\nSet-Cookie: b=c", "a,b", "a\"b", "a\\b", "é"}) {
    EXPECT_THROW(http::text({.name = "a", .value = value}), std::invalid_argument) << value;
  }
  EXPECT_THROW(http::text({.name = "a b", .value = "c"}), std::invalid_argument);
  EXPECT_THROW(http::text({.name = "a", .value = "c", .path = "/; Domain=evil.test"}), std::invalid_argument);
}

TEST(Accept, weighs_what_is_wanted) {
  EXPECT_EQ(http::wanted("gzip;q=0.5, br", "gzip"), 500);
  EXPECT_EQ(http::wanted("gzip;q=0.5, br", "BR"), 1000);
  EXPECT_EQ(http::wanted("gzip;q=0.5, br", "zstd"), -1);
  EXPECT_EQ(http::wanted("gzip;q=0.001", "gzip"), 1);
  for (const char* q : {"2", "1.1", "0.0001", "a", "", "-1", ".5", "00"}) {
    EXPECT_EQ(http::wanted(std::string{"gzip;q="} + q, "gzip"), -1) << q;
  }
}

TEST(Accept, takes_codings_by_name_or_by_star) {
  EXPECT_TRUE(http::accepts_coding("gzip", "gzip"));
  EXPECT_TRUE(http::accepts_coding("*", "gzip"));
  EXPECT_FALSE(http::accepts_coding("*, gzip;q=0", "gzip"));
  EXPECT_FALSE(http::accepts_coding("*;q=0", "gzip"));
  EXPECT_FALSE(http::accepts_coding("", "gzip"));
}

TEST(Accept, prefers_json_only_where_it_is_named) {
  EXPECT_TRUE(with_headers({{"accept", "application/json"}}).accepts_json());
  EXPECT_TRUE(with_headers({{"accept", "text/html;q=0.5, application/json"}}).accepts_json());
  EXPECT_FALSE(with_headers({{"accept", "text/html, application/json"}}).accepts_json());
  EXPECT_FALSE(with_headers({{"accept", "*/*"}}).accepts_json());
  EXPECT_FALSE(with_headers({{"accept", "application/json;q=0"}}).accepts_json());
  EXPECT_FALSE(with_headers({}).accepts_json());
}

TEST(Condition, finds_its_mark_among_others) {
  EXPECT_TRUE(http::is_among("\"a\"", "\"a\""));
  EXPECT_TRUE(http::is_among("W/\"a\"", "\"a\""));
  EXPECT_TRUE(http::is_among("\"b,\" , \"a\"", "\"a\""));
  EXPECT_TRUE(http::is_among(" * ", "\"a\""));
  for (const char* list : {"", "a", "\"b\"", "\"a", "\"b\" \"a\"", "\"b\",", "w/\"a\""}) {
    EXPECT_FALSE(http::is_among(list, "\"a\"")) << list;
  }
}

TEST(Parameters, are_read_up_to_a_breach) {
  const auto read = http::read_parameters("form-data; Name=\"a;b\\\"c\"; file=d ;");
  EXPECT_EQ(read.value, "form-data");
  EXPECT_EQ(read.all, (http::Pairs{{"name", "a;b\"c"}, {"file", "d"}}));
  EXPECT_FALSE(read.broken);
  for (const char* text :
       {"a; b", "a; b=", "a; =b", "a; b=\"c", "a; b=c d", "a; b=\"c\"d", "a; b=c; b=c", "a; b c=d", "a;;"}) {
    EXPECT_TRUE(http::read_parameters(text).broken) << text;
  }
}

TEST(Listen, is_an_address_with_a_port) {
  EXPECT_EQ(http::read_listen("127.0.0.1:8080")->address, "127.0.0.1");
  EXPECT_EQ(http::read_listen("127.0.0.1:8080")->port, 8080);
  EXPECT_EQ(http::read_listen("[::1]:0")->address, "::1");
  for (const char* text : {"", "8080", ":8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536", "::1:80",
                           "[]:80", "127.0.0.1:-1", "127.0.0.1:80 "}) {
    EXPECT_FALSE(http::read_listen(text)) << text;
  }
}

}  // namespace
