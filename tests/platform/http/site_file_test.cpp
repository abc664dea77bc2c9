#include <gtest/gtest.h>

#include <fstream>

#include "client.hpp"
#include "house.hpp"
#include "support/temporary_folder.hpp"

namespace {

std::string long_style() {
  std::string style;
  for (int rule = 0; rule < 200; ++rule) {
    style += ".place { margin: 0 } ";
  }
  return style;
}

http::Options with_files(const std::filesystem::path& folder) {
  std::filesystem::create_directory(folder / "assets");
  std::ofstream{folder / "robots.txt"} << "Disallow: /\n";
  std::ofstream{folder / "assets" / "index-B4x9_q1z.css"} << long_style();
  std::ofstream{folder / "assets" / "site-manifest.css"} << "p {}";
  http::Options options;
  options.files = http::SiteFiles::read(folder);
  return options;
}

class SiteFiles : public testing::Test {
 protected:
  support::TemporaryFolder folder_;
  House house_{{}, with_files(folder_.path())};

  Answer get_file(std::string_view target, std::string_view lines = "") const {
    return ask(house_.port(), get(target, lines)).value();
  }
};

TEST_F(SiteFiles, gives_a_file_with_its_type) {
  const auto answer = get_file("/robots.txt");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "Disallow: /\n");
  EXPECT_EQ(answer.field("content-type"), "text/plain; charset=utf-8");
}

TEST_F(SiteFiles, lets_browsers_keep_for_good_only_what_is_named_by_its_content) {
  EXPECT_EQ(get_file("/assets/index-B4x9_q1z.css").field("cache-control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(get_file("/assets/site-manifest.css").field("cache-control"), "public, no-cache");
  EXPECT_EQ(get_file("/robots.txt").field("cache-control"), "public, no-cache");
}

TEST_F(SiteFiles, says_that_nothing_changed_to_whoever_has_it) {
  const auto mark = get_file("/robots.txt").field("etag").value();
  for (const std::string& named : {mark, "W/" + mark, "\"other\", " + mark, std::string{"*"}}) {
    const auto again = get_file("/robots.txt", "If-None-Match: " + named + "\r\n");
    EXPECT_EQ(again.status, 304) << named;
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(again.field("etag"), mark);
  }
  EXPECT_EQ(get_file("/robots.txt", "If-None-Match: \"other\"\r\n").status, 200);
}

TEST_F(SiteFiles, sends_the_form_that_the_browser_takes) {
  const std::string style = "/assets/index-B4x9_q1z.css";
  const auto plain = get_file(style);
  const auto gzip = get_file(style, "Accept-Encoding: gzip, deflate\r\n");
  const auto brotli = get_file(style, "Accept-Encoding: gzip, deflate, br\r\n");
  const auto refused = get_file(style, "Accept-Encoding: br;q=0, gzip;q=0\r\n");
  EXPECT_EQ(plain.body, long_style());
  EXPECT_EQ(refused.body, long_style());
  EXPECT_EQ(gzip.field("content-encoding"), "gzip");
  EXPECT_EQ(brotli.field("content-encoding"), "br");
  EXPECT_LT(gzip.body.size(), plain.body.size() / 10);
  EXPECT_LT(brotli.body.size(), plain.body.size() / 10);
  EXPECT_EQ(gzip.field("vary"), "Accept-Encoding");
  EXPECT_NE(gzip.field("etag"), plain.field("etag"));
}

TEST_F(SiteFiles, answers_head_and_nothing_but_reading) {
  Client client{house_.port()};
  client.send("HEAD /robots.txt HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(client.read(true)->field("content-length"), "12");
  EXPECT_EQ(ask(house_.port(), post("/robots.txt", ""))->status, 405);
}

TEST_F(SiteFiles, gives_nothing_from_outside_the_folder) {
  std::ofstream{folder_.path().parent_path() / "outside.txt"} << "secret";
  for (const char* target : {"/../outside.txt", "/assets/../robots.txt", "/assets/%2e%2e/robots.txt", "//robots.txt",
                             "/assets\\robots.txt", "/assets/..%2frobots.txt", "/assets/..%5crobots.txt"}) {
    EXPECT_EQ(get_file(target).status, 400) << target;
  }
  EXPECT_EQ(get_file("/assets").status, 404);
  EXPECT_EQ(get_file("/assets/").status, 404);
}

TEST(SiteFile, serves_what_the_app_made_in_a_task) {
  const http::SiteFile areas{R"({"type":"FeatureCollection"})", "application/geo+json", http::Keep::privately};
  House house{{{Method::get, "/areas.geojson", May::staff,
                [&](const Request& request, const Visitor&) { return areas.answer(request); }}}};
  EXPECT_EQ(ask(house.port(), get("/areas.geojson"))->status, 303);
  const auto answer = ask(house.port(), get("/areas.geojson", "Cookie: name=Ann\r\n"));
  EXPECT_EQ(answer->field("cache-control"), "private, no-cache");
  const auto again =
      ask(house.port(), get("/areas.geojson", "Cookie: name=Ann\r\nIf-None-Match: " + *answer->field("etag") + "\r\n"));
  EXPECT_EQ(again->status, 304);
}

}  // namespace
