#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>

#include "client.hpp"
#include "command.hpp"
#include "house.hpp"
#include "support/temporary_folder.hpp"

namespace {

/// A key and a certificate for localhost that vouches for itself.
http::Certificate make_certificate(const std::filesystem::path& folder, const std::string& name) {
  const http::Certificate certificate{folder / (name + ".pem"), folder / (name + ".key")};
  said_by(fmt::format(
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost "
      "-addext subjectAltName=DNS:localhost -keyout {} -out {} 2>&1",
      certificate.key.string(), certificate.chain.string()));
  return certificate;
}

std::vector<Route> tls_site() {
  return {{Method::get, "/", May::anyone,
           [](const Request& request, const Visitor&) { return http::page(request.secure() ? "secure" : "open"); }},
          {Method::get, "/large", May::anyone,
           [](const Request&, const Visitor&) { return http::page(std::string(3'000'000, 'a')); }}};
}

class Tls : public testing::Test {
 protected:
  std::string curl(const std::string& words) const {
    return said_by(fmt::format("curl -sS --max-time 10 --cacert {} {} https://localhost:{}/ 2>&1",
                               certificate_.chain.string(), words, house_.port()));
  }

  support::TemporaryFolder folder_;
  http::Certificate certificate_ = make_certificate(folder_.path(), "own");
  House house_{tls_site(), {.certificate = certificate_, .limits = {.head_time = std::chrono::milliseconds{300}}}};
};

TEST_F(Tls, serves_whoever_trusts_the_certificate) {
  const std::string answer = curl("-i");
  EXPECT_NE(answer.find("HTTP/1.1 200 OK"), std::string::npos) << answer;
  EXPECT_TRUE(answer.ends_with("secure")) << answer;
  EXPECT_NE(answer.find("Strict-Transport-Security: max-age=31536000"), std::string::npos);
  EXPECT_NE(answer.find("Set-Cookie: __Host-visit="), std::string::npos);
}

TEST_F(Tls, speaks_1_2_and_1_3_and_nothing_older) {
  EXPECT_EQ(curl("--tls-max 1.2"), "secure");
  EXPECT_EQ(curl("--tlsv1.3"), "secure");
  EXPECT_NE(curl("--ciphers DEFAULT:@SECLEVEL=0 --tls-max 1.1").find("curl: (35)"), std::string::npos);
}

TEST_F(Tls, sends_megabytes_and_keeps_the_connection) {
  const std::string url = fmt::format("https://localhost:{}", house_.port());
  EXPECT_EQ(
      said_by(fmt::format("curl -sS --max-time 20 --cacert {0} {1}/large -o /dev/null {1}/ -w '%{{size_download}} "
                          "%{{num_connects}} ' 2>&1",
                          certificate_.chain.string(), url)),
      "3000000 1 secure6 0 ");
}

TEST_F(Tls, closes_on_those_who_do_not_speak_it_and_on_those_who_say_nothing) {
  Client plain{house_.port()};
  plain.send(get("/"));
  EXPECT_FALSE(plain.read());
  Client silent{house_.port()};
  EXPECT_TRUE(silent.is_closed());
  EXPECT_EQ(curl(""), "secure");
}

TEST(Certificate, is_refused_where_its_files_are_none_or_do_not_belong_together) {
  const support::TemporaryFolder folder;
  const auto env = base::system_env();
  const auto one = make_certificate(folder.path(), "one");
  const auto two = make_certificate(folder.path(), "two");
  std::ofstream{folder.path() / "none.pem"} << "no certificate";
  for (const http::Certificate& certificate : {http::Certificate{folder.path() / "missing.pem", one.key},
                                               {folder.path() / "none.pem", one.key},
                                               {one.chain, two.key},
                                               {one.chain, folder.path() / "missing.key"}}) {
    const auto server = http::Server::start({.listen = "127.0.0.1:0", .certificate = certificate}, {}, *env);
    ASSERT_FALSE(server);
    EXPECT_EQ(server.error().all().front().field, "certificate");
  }
}

}  // namespace
