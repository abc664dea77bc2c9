#include "head.hpp"

#include <gtest/gtest.h>

namespace {

constexpr http::HeadLimits limits{.bytes = 2000, .fields = 5, .target = 100};

http::OrRefused<http::Head> read(const std::string& text) { return http::read_head(text, limits); }

/// The status with which a head is refused; 0 where it is read.
int status(const std::string& text) {
  http::HeadScanner scanner{limits.bytes};
  const auto end = scanner.scan(text);
  if (!end) {
    return end.error().status;
  }
  if (!*end) {
    return -1;
  }
  const auto head = read(text.substr(0, **end));
  return head ? 0 : head.error().status;
}

std::string with(const std::string& fields) { return "POST /a HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n"; }

TEST(Head, reads_method_address_and_fields) {
  const auto head =
      read("POST /a?b=c HTTP/1.1\r\nHost: hearth.test:80\r\nAccept:  text/html \r\nContent-Length: 12\r\n\r\n");
  ASSERT_TRUE(head);
  EXPECT_EQ(head->method, http::Method::post);
  EXPECT_EQ(head->target, "/a?b=c");
  EXPECT_EQ(head->host, "hearth.test:80");
  EXPECT_EQ(head->headers.at(1), (http::Header{"accept", "text/html"}));
  EXPECT_EQ(head->length, 12U);
  EXPECT_TRUE(head->keep_alive);
}

TEST(Head, is_found_wherever_the_bytes_are_cut) {
  const std::string text = with("Accept: b\r\n");
  for (std::size_t cut = 0; cut < text.size(); ++cut) {
    http::HeadScanner scanner{limits.bytes};
    const auto part = scanner.scan(std::string_view{text}.substr(0, cut));
    ASSERT_TRUE(part && !*part) << cut;
    EXPECT_EQ(scanner.scan(text + "next").value(), text.size()) << cut;
  }
}

TEST(Head, closes_the_connection_where_it_is_asked_to) {
  EXPECT_FALSE(read(with("Connection: close\r\n"))->keep_alive);
  EXPECT_FALSE(read(with("Connection: x, CLOSE\r\n"))->keep_alive);
  EXPECT_FALSE(read("GET / HTTP/1.0\r\n\r\n")->keep_alive);
}

TEST(Head, takes_the_whole_address_that_a_proxy_sends) {
  const auto head = read("GET http://hearth.test/a?b HTTP/1.1\r\nHost: hearth.test\r\n\r\n");
  EXPECT_EQ(head->target, "/a?b");
  EXPECT_EQ(read("GET https://hearth.test HTTP/1.1\r\nHost: hearth.test\r\n\r\n")->target, "/");
  EXPECT_EQ(status("GET http://other.test/ HTTP/1.1\r\nHost: hearth.test\r\n\r\n"), 400);
}

TEST(Head, refuses_a_first_line_that_is_none) {
  EXPECT_EQ(status("\x16\x03\x01\x02"), 400);  // TLS to a port that has none
  EXPECT_EQ(status("GET /\r\n\r\n"), 400);
  EXPECT_EQ(status("GET\r\n\r\n"), 400);
  EXPECT_EQ(status(" GET / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  EXPECT_EQ(status("GET / http/1.1\r\nHost: a\r\n\r\n"), 400);
  EXPECT_EQ(status("G(T / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  EXPECT_EQ(status("get / HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
  EXPECT_EQ(status("CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
  EXPECT_EQ(status("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), 505);
  EXPECT_EQ(status("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), 505);
}

TEST(Head, refuses_line_ends_that_are_not_crlf) {
  EXPECT_EQ(status("GET / HTTP/1.1\nHost: a\n\n"), 400);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: a\n\r\n"), 400);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n"), 400);
  EXPECT_EQ(status(with(std::string{"A: b\0c\r\n", 8})), 400);
  EXPECT_EQ(status(with("A: b\x01\r\n")), 400);
}

TEST(Head, refuses_fields_that_two_programs_could_read_in_two_ways) {
  EXPECT_EQ(status(with("A: b\r\n c\r\n")), 400);
  EXPECT_EQ(status(with(" A: b\r\n")), 400);
  EXPECT_EQ(status(with("A : b\r\n")), 400);
  EXPECT_EQ(status(with("A\r\n")), 400);
  EXPECT_EQ(status(with(": b\r\n")), 400);
}

TEST(Head, refuses_a_length_that_is_doubtful) {
  EXPECT_EQ(status(with("Content-Length: 1\r\nContent-Length: 1\r\n")), 400);
  EXPECT_EQ(status(with("Content-Length: 1, 1\r\n")), 400);
  EXPECT_EQ(status(with("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n")), 400);
  EXPECT_EQ(status(with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n")), 400);
  EXPECT_EQ(status(with("Transfer-Encoding: gzip, chunked\r\n")), 501);
  EXPECT_EQ(status(with("Transfer-Encoding: chunked, identity\r\n")), 501);
  EXPECT_EQ(status(with("Transfer-Encoding: \r\n")), 501);
  EXPECT_EQ(status("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
  for (const char* length : {"", "-1", "+1", "0x10", "1 1", "1e3", "18446744073709551616"}) {
    EXPECT_EQ(status(with(std::string{"Content-Length: "} + length + "\r\n")), 400) << length;
  }
}

TEST(Head, refuses_a_host_that_is_none_or_two) {
  EXPECT_EQ(status("GET / HTTP/1.1\r\n\r\n"), 400);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), 400);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"), 400);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: a@b\r\n\r\n"), 400);
  EXPECT_EQ(status("GET / HTTP/1.0\r\n\r\n"), 0);
}

TEST(Head, refuses_what_is_longer_than_its_limits) {
  EXPECT_EQ(status("GET /" + std::string(100, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"), 414);
  EXPECT_EQ(status(with("A: b\r\nA: b\r\nA: b\r\nA: b\r\n")), 0);
  EXPECT_EQ(status(with("A: b\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\n")), 431);
  EXPECT_EQ(status(with("A: " + std::string(2000, 'b') + "\r\n")), 431);
  EXPECT_EQ(status("GET /" + std::string(3000, 'a')), 431);
}

TEST(Head, refuses_expectations_that_it_does_not_know) {
  EXPECT_EQ(status(with("Expect: the best\r\n")), 417);
  EXPECT_TRUE(read(with("Expect: 100-Continue\r\n"))->expects_continue);
}

}  // namespace
