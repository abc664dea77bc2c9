#include "metrics.hpp"

#include <gtest/gtest.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <regex>
#include <sstream>

#include "client.hpp"
#include "house.hpp"

namespace {

std::vector<Route> metrics_site() {
  return {{Method::get, "/families/{family}", May::anyone,
           [](const Request&, const Visitor&) { return http::page("Ann"); }},
          {Method::get, "/broken", May::anyone,
           [](const Request&, const Visitor&) -> Response { throw std::runtime_error{"disk"}; }}};
}

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

TEST(Metrics, count_answers_by_route_and_status) {
  http::Metrics metrics;
  using std::chrono::microseconds;
  metrics.count({"GET /a", 200, microseconds{900}, 10});
  metrics.count({"GET /a", 200, microseconds{30'000}, 20});
  metrics.count({"GET /a", 404, microseconds{9'000'000}, 0});
  const std::string text = metrics.text({{"hearth_children", "How many.", [] { return 7.5; }}});
  EXPECT_TRUE(has_line(text, R"(hearth_http_seconds_bucket{route="GET /a",status="200",le="0.001"} 1)"));
  EXPECT_TRUE(has_line(text, R"(hearth_http_seconds_bucket{route="GET /a",status="200",le="0.025"} 1)"));
  EXPECT_TRUE(has_line(text, R"(hearth_http_seconds_bucket{route="GET /a",status="200",le="0.05"} 2)"));
  EXPECT_TRUE(has_line(text, R"(hearth_http_seconds_count{route="GET /a",status="200"} 2)"));
  EXPECT_TRUE(has_line(text, R"(hearth_http_seconds_bucket{route="GET /a",status="404",le="5"} 0)"));
  EXPECT_TRUE(has_line(text, R"(hearth_http_seconds_bucket{route="GET /a",status="404",le="+Inf"} 1)"));
  EXPECT_TRUE(has_line(text, R"(hearth_http_bytes_total{route="GET /a",status="200"} 30)"));
  EXPECT_TRUE(has_line(text, "hearth_children 7.5"));
}

TEST(Metrics, are_read_at_an_address_of_their_own) {
  House house{metrics_site(), {.metrics_listen = "127.0.0.1:0"}};
  ask(house.port(), get("/families/7"));
  ask(house.port(), get("/nowhere"));
  ask(house.port(), "nonsense\r\n\r\n");
  auto answer = ask(house.server().metrics_port(), get("/metrics"));
  // An answer is counted when it has gone out, which whoever got it may be ahead of.
  for (int again = 0; again < 1000 && answer && answer->body.find("(unread)") == std::string::npos; ++again) {
    answer = ask(house.server().metrics_port(), get("/metrics"));
  }
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->field("content-type"), "text/plain; version=0.0.4; charset=utf-8");
  for (const std::string labels : {"route=\"GET /families/{family}\",status=\"200\"", "route=\"(none)\",status=\"404\"",
                                   "route=\"(unread)\",status=\"400\""}) {
    EXPECT_NE(answer->body.find("hearth_http_seconds_count{" + labels + "} 1"), std::string::npos) << answer->body;
  }
  EXPECT_TRUE(has_line(answer->body, R"(hearth_http_route{route="GET /broken"} 1)")) << "nobody asked for it yet";
  EXPECT_NE(answer->body.find("\nhearth_http_connections "), std::string::npos);
  EXPECT_EQ(ask(house.port(), get("/metrics"))->status, 404);
}

TEST(Health, says_whether_the_program_runs_and_is_ready) {
  std::atomic<bool> loaded = false;
  http::Options options;
  options.missing = [&]() -> std::optional<std::string> {
    return loaded ? std::nullopt : std::optional<std::string>{"the engine is being loaded"};
  };
  House house{metrics_site(), std::move(options)};
  EXPECT_EQ(ask(house.port(), get("/healthz"))->status, 200);
  const auto before = ask(house.port(), get("/readyz"));
  EXPECT_EQ(before->status, 503);
  EXPECT_EQ(before->body, "the engine is being loaded\n");
  loaded = true;
  EXPECT_EQ(ask(house.port(), get("/readyz"))->status, 200);
}

TEST(Log, names_routes_and_requests_and_no_person) {
  std::ostringstream out;
  http::Options options;
  options.log = std::make_shared<spdlog::logger>("http", std::make_shared<spdlog::sinks::ostream_sink_mt>(out));
  std::string id;
  {
    House house{metrics_site(), std::move(options)};
    id = ask(house.port(), get("/families/secret-key?name=Vanessa", "Cookie: session=sesame\r\n"))
             ->field("x-request-id")
             .value();
    ask(house.port(), get("/broken"));
  }
  const std::string said = out.str();
  EXPECT_TRUE(std::regex_search(said, std::regex{R"(GET /families/\{family\} 200 \d+ us 3 bytes, request )" + id}))
      << said;
  EXPECT_NE(said.find("failed: disk"), std::string::npos);
  for (const char* secret : {"secret-key", "Vanessa", "sesame", "127.0.0.1"}) {
    EXPECT_EQ(said.find(secret), std::string::npos) << said;
  }
}

}  // namespace
