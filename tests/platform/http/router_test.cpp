#include "router.hpp"

#include <gtest/gtest.h>

namespace {

using http::Method;

http::Endpoint endpoint(Method method, std::string pattern) {
  http::Endpoint out;
  out.method = method;
  out.pattern = std::move(pattern);
  return out;
}

std::string found(const http::Router& router, const std::vector<std::string>& segments, Method method = Method::get) {
  const auto match = router.find(method, segments);
  return match.endpoint == nullptr ? "" : match.endpoint->title;
}

TEST(Router, finds_spelt_out_segments_before_named_ones) {
  const http::Router router{{endpoint(Method::get, "/places/{node}"), endpoint(Method::get, "/places/all"),
                             endpoint(Method::get, "/{room}/all"), endpoint(Method::get, "/"),
                             endpoint(Method::get, "/places/{node}/who")}};
  EXPECT_EQ(found(router, {"places", "all"}), "GET /places/all");
  EXPECT_EQ(found(router, {"places", "kent"}), "GET /places/{node}");
  EXPECT_EQ(found(router, {"families", "all"}), "GET /{room}/all");
  EXPECT_EQ(found(router, {"places", "kent", "who"}), "GET /places/{node}/who");
  EXPECT_EQ(found(router, {}), "GET /");
  EXPECT_EQ(found(router, {"places"}), "");
  EXPECT_EQ(found(router, {"places", ""}), "");
  EXPECT_EQ(found(router, {"places", "kent", "what"}), "");
}

TEST(Router, tells_methods_apart) {
  const http::Router router{
      {endpoint(Method::get, "/a"), endpoint(Method::post, "/a"), endpoint(Method::remove, "/{b}")}};
  EXPECT_EQ(found(router, {"a"}, Method::post), "POST /a");
  EXPECT_EQ(found(router, {"a"}, Method::head), "GET /a");
  EXPECT_EQ(found(router, {"a"}, Method::remove), "DELETE /{b}");
  EXPECT_EQ(found(router, {"a"}, Method::put), "");
  EXPECT_EQ(http::allow(router.find(Method::put, {"a"}).allowed), "DELETE, GET, HEAD, OPTIONS, POST");
  EXPECT_TRUE(router.find(Method::put, {"a", "b"}).allowed.empty());
}

TEST(Router, names_the_segments) {
  const http::Router router{{endpoint(Method::get, "/places/{structure}/{node}")}};
  EXPECT_EQ(router.find(Method::get, {"places", "hubs", "kent"}).names,
            (std::vector<std::string_view>{"", "structure", "node"}));
}

TEST(Router, refuses_patterns_that_are_none_or_stand_twice) {
  for (const char* pattern : {"", "places", "/a/", "//", "/a//b"}) {
    EXPECT_THROW((http::Router{{endpoint(Method::get, pattern)}}), std::logic_error) << pattern;
  }
  EXPECT_THROW((http::Router{{endpoint(Method::get, "/a/{b}"), endpoint(Method::get, "/a/{b}")}}), std::logic_error);
}

TEST(Request, has_no_segment_that_no_pattern_names) {
  auto request = http::Request::read({.target = "/places/kent"}).value();
  request.name_segments({"", "node"});
  EXPECT_EQ(request.path("node"), "kent");
  EXPECT_THROW(request.path("structure"), std::logic_error);
  EXPECT_THROW(request.path(""), std::logic_error);
}

}  // namespace
