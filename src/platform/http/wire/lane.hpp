#pragma once

#include <asio/io_context.hpp>
#include <asio/steady_timer.hpp>
#include <chrono>
#include <set>
#include <thread>

#include "pool.hpp"
#include "site.hpp"
#include "wire/doorkeeper.hpp"

namespace http::wire {

using Clock = std::chrono::steady_clock;

/// What all connections share.
struct House {
  const Site& site;
  Pool& pool;
  Doorkeeper& doorkeeper;
};

/// What a lane knows of its connections.
class Watched {
 public:
  Watched() = default;
  virtual ~Watched() = default;
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;

  /// Until when what it waits for must have come.
  Clock::time_point deadline() const { return deadline_; }
  /// The deadline has passed: what it waits for ends now.
  virtual void expire() = 0;
  /// The server stops: what is under way is finished, nothing else begun.
  virtual void finish() = 0;
  /// At once.
  virtual void cut() = 0;

 protected:
  void wait_until(Clock::time_point deadline) { deadline_ = deadline; }

 private:
  Clock::time_point deadline_ = Clock::time_point::max();
};

/// One thread of input and output, and the connections that it serves: no other thread touches them, so they need no
/// locks.
class Lane {
 public:
  explicit Lane(House house);
  ~Lane() { end(); }
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;

  asio::io_context& context() { return context_; }
  const House& house() const { return house_; }

  /// From the lane's own thread only, as the next five.
  void add(Watched& connection);
  void remove(Watched& connection) { connections_.erase(&connection); }
  bool stopping() const { return stopping_; }
  /// How many connections are taking leave.
  std::size_t farewells() const { return farewells_; }
  void count_farewell(int more) { farewells_ += static_cast<std::size_t>(more); }

  /// From any thread.
  void finish();
  void cut();
  /// Ends the thread, and with it whatever the connections wait for. From any thread but its own.
  void end();

 private:
  void watch();
  void look(Clock::time_point now);

  House house_;
  std::set<Watched*> connections_;  // outlives the context, whose end ends what waits in it
  std::size_t farewells_ = 0;
  asio::io_context context_{1};
  asio::executor_work_guard<asio::io_context::executor_type> work_{context_.get_executor()};
  std::chrono::milliseconds pace_;
  asio::steady_timer timer_{context_};
  bool stopping_ = false;
  std::jthread thread_;
};

}  // namespace http::wire
