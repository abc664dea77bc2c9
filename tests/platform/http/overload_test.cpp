#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "client.hpp"
#include "house.hpp"

namespace {

/// Tasks wait at it until it is opened.
class Barrier {
 public:
  void wait() {
    std::unique_lock lock{mutex_};
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return open_; });
  }
  void wait_for(int tasks) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return waiting_ >= tasks; });
  }
  void open() {
    const std::lock_guard lock{mutex_};
    open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool open_ = false;
};

std::vector<Route> site(Barrier& barrier) {
  return {{Method::get, "/slow", May::anyone,
           [&](const Request&, const Visitor&) {
             barrier.wait();
             return http::page("done");
           }},
          {Method::get, "/", May::anyone, [](const Request&, const Visitor&) { return http::page("hello"); }}};
}

TEST(Overload, turns_what_does_not_fit_away_and_loses_nothing) {
  Barrier barrier;
  House house{site(barrier), {.limits = {.threads = 2, .queue = 3}}};
  std::vector<std::unique_ptr<Client>> clients;
  for (int client = 0; client < 40; ++client) {
    clients.push_back(std::make_unique<Client>(house.port()));
    clients.back()->send(get("/slow"));
  }
  barrier.wait_for(2);
  int refused = 0;
  std::vector<Client*> taken;
  // Those who were refused have their answer at once; the five that fit are answered when the barrier opens.
  std::jthread opening{[&] {
    Client probe{house.port()};
    while (probe.ask(get("/healthz"))->status != 503) {
    }
    barrier.open();
  }};
  for (const auto& client : clients) {
    const auto answer = client->read();
    ASSERT_TRUE(answer);
    if (answer->status == 503) {
      ++refused;
      EXPECT_EQ(answer->field("retry-after"), "2");
    } else {
      EXPECT_EQ(answer->status, 200);
      taken.push_back(client.get());
    }
  }
  EXPECT_GE(taken.size(), 5U);
  EXPECT_EQ(taken.size() + static_cast<std::size_t>(refused), 40U);
  EXPECT_GT(refused, 0);
  EXPECT_EQ(clients.back()->ask(get("/"))->status, 200);
}

TEST(Overload, gives_a_task_up_that_takes_too_long_and_goes_on) {
  Barrier barrier;
  House house{site(barrier), {.limits = {.answer_time = std::chrono::milliseconds{60}, .threads = 2}}};
  Client client{house.port()};
  const auto answer = client.ask(get("/slow"));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 503);
  EXPECT_TRUE(answer->field("retry-after"));
  EXPECT_EQ(client.ask(get("/"))->body, "hello");
  barrier.open();
  EXPECT_EQ(client.ask(get("/slow"))->body, "done");
}

TEST(Overload, is_survived_by_a_server_whose_visitors_left) {
  Barrier barrier;
  House house{site(barrier), {.limits = {.threads = 2, .queue = 50}}};
  for (int client = 0; client < 20; ++client) {
    Client{house.port()}.send(get("/slow"));
  }
  barrier.wait_for(2);
  barrier.open();
  EXPECT_EQ(ask(house.port(), get("/"))->body, "hello");
}

TEST(Stop, finishes_the_tasks_under_way_and_takes_no_more) {
  Barrier barrier;
  House house{site(barrier), {.limits = {.threads = 2}}};
  Client idle{house.port()};
  EXPECT_EQ(idle.ask(get("/"))->status, 200);
  Client client{house.port()};
  client.send(get("/slow") + get("/"));
  barrier.wait_for(1);
  std::jthread stopping{[&] { house.server().stop(); }};
  EXPECT_TRUE(idle.is_closed());
  EXPECT_THROW(Client{house.port()}, std::runtime_error);
  barrier.open();
  const auto answer = client.read();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->body, "done");
  EXPECT_EQ(answer->field("connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

TEST(Stop, cuts_what_does_not_end_in_time) {
  Barrier barrier;
  House house{site(barrier), {.limits = {.stop_time = std::chrono::milliseconds{50}, .threads = 1}}};
  Client client{house.port()};
  client.send("GET / HTTP/1.1\r\n");
  EXPECT_EQ(ask(house.port(), get("/"))->status, 200);
  house.server().stop();
  EXPECT_TRUE(client.is_closed());
  house.server().stop();
}

}  // namespace
