#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "client.hpp"
#include "house.hpp"

namespace {

std::atomic<int> tasks_done = 0;

std::vector<Route> hostile_site() {
  const auto task = [](const Request&, const Visitor&) {
    ++tasks_done;
    return http::page("done");
  };
  return {{Method::get, "/", May::anyone, task},
          {Method::get, "/places/{node}", May::anyone, task},
          {Method::post, "/form", May::anyone, task}};
}

/// Requests of which none may reach a task.
class Attacker {
 public:
  explicit Attacker(unsigned seed) : chance_{seed} {}

  std::string next() {
    switch (pick(7)) {
      case 0:
        return get(one_of({"/%", "/%zz", "/%00", "/%c0%af", "/..", "/%2e%2e/%2e%2e/etc/passwd", "//evil.test", "/a\\b",
                           "/..%5c..", "/places/..%2f..%2fetc%2fpasswd", "/\x80", "/?q=%ff", "/a b",
                           "/" + std::string(9000, 'a')}));
      case 1:
        return get("/", one_of({"A: b\r\n folded\r\n", "A : b\r\n", "no colon\r\n", ": empty\r\n", "A: \x01\r\n",
                                "A: b\rc\r\n", "A: b\nc: d\r\n", "Host: twice\r\n",
                                "B: " + std::string(40'000, 'b') + "\r\n", flood()}));
      case 2:
        return smuggled();
      case 3:
        return "POST /form HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" +
               one_of({"zz\r\n", "-5\r\n", "5\nhello", "5\r\nhelloX\r\n", "ffffffffffffffff\r\n", "5;\x01\r\n",
                       "0\r\nbad\r\n\r\n", "\r\n"});
      case 4:
        return one_of({std::string{"\x16\x03\x01\x02\x00\x01", 6}, "GET /\r\n\r\n", "get / HTTP/1.1\r\nHost: a\r\n\r\n",
                       "GET / HTTP/9.9\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\n\n", "SSH-2.0-OpenSSH\r\n\r\n",
                       "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "\n"});
      case 5:
        return post("/form",
                    one_of({"", "forgery_token=", "forgery_token=" + noise(64), "forgery_token=%00", "a=%",
                            "a=b&forgery_token=x"}),
                    one_of({"", "Cookie: session=" + std::to_string(pick(99)) + "\r\n", "Cookie: visit=x; visit=y\r\n",
                            "X-Forgery-Token: " + noise(64) + "\r\n", "Origin: null\r\n"}));
      default:
        return mutated();
    }
  }

 private:
  std::size_t pick(std::size_t size) { return chance_() % size; }
  std::string one_of(std::vector<std::string> texts) { return texts.at(pick(texts.size())); }

  std::string noise(std::size_t size) {
    std::string text(size, 'a');
    for (char& letter : text) {
      letter = static_cast<char>('a' + pick(26));
    }
    return text;
  }

  std::string flood() {
    std::string fields;
    for (int field = 0; field < 150; ++field) {
      fields += fmt::format("A{}: b\r\n", field);
    }
    return fields;
  }

  std::string smuggled() {
    const std::string inner = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string lines =
        one_of({"Content-Length: 0\r\nContent-Length: 5\r\n", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding : chunked\r\n", "Content-Length: +5\r\n", "Content-Length: 0x5\r\n",
                "Content-Length: 5,5\r\n", "Transfer-Encoding:\vchunked\r\n", "X: y\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked, gzip\r\n"});
    return "POST /form HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n" + inner;
  }

  /// A form with a byte of its head made into one that no head may hold.
  std::string mutated() {
    std::string request = post("/form", "forgery_token=" + noise(64));
    request[pick(request.find("\r\n\r\n") + 4)] =
        static_cast<char>(one_of({std::string(1, '\0'), "\x01", "\x7f", "\x0b"}).front());
    return request;
  }

  std::mt19937 chance_;
};

TEST(Hostile, requests_get_a_clear_refusal_and_the_server_is_as_before) {
  House house{hostile_site(),
              {.limits = {.head_time = std::chrono::milliseconds{500}, .body_pause = std::chrono::milliseconds{500}}}};
  const unsigned seed = std::random_device{}();
  Attacker attacker{seed};
  tasks_done = 0;
  for (int time = 0; time < 10'000; ++time) {
    const std::string request = attacker.next();
    Client client{house.port()};
    client.send(request);
    client.end_sending();
    const auto answer = client.read();
    ASSERT_TRUE(answer) << "seed " << seed << ", request " << time << ": " << request;
    ASSERT_GE(answer->status, 400) << "seed " << seed << ", request " << time << ": " << request;
    ASSERT_NE(answer->status, 500) << "seed " << seed << ", request " << time << ": " << request;
    ASSERT_NE(answer->status, 503) << "seed " << seed << ", request " << time << ": " << request;
    ASSERT_FALSE(answer->body.empty());
  }
  EXPECT_EQ(tasks_done, 0);
  EXPECT_EQ(ask(house.port(), get("/places/kent"))->body, "done");
}

TEST(Hostile, request_hidden_in_another_is_never_answered) {
  House house{hostile_site()};
  const std::string hidden = get("/places/hidden");
  for (const std::string& request :
       {"POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
        "POST /form HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n" + hidden,
        "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 3\r\n\r\n" + hidden,
        "GET /\nA: b HTTP/1.1\r\nHost: a\r\n\r\n" + hidden}) {
    Client client{house.port()};
    client.send(request);
    EXPECT_EQ(client.read()->status, 400) << request;
    EXPECT_TRUE(client.is_closed()) << request;
  }
}

TEST(Hostile, connections_that_end_anywhere_leave_nothing_behind) {
  House house{hostile_site(), {.limits = {.connections = 20}}};
  const std::string request = post("/form", "forgery_token=abc");
  for (std::size_t size = 0; size < request.size(); ++size) {
    Client client{house.port()};
    client.send(std::string_view{request}.substr(0, size));
  }
  // With all those still inside, the next would be turned away for good.
  while (true) {
    const auto answer = ask(house.port(), get("/"));
    if (answer && answer->status == 200) {
      break;
    }
  }
}

}  // namespace
