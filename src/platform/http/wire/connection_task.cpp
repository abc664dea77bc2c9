#include <asio/post.hpp>
#include <utility>

#include "wire/connection.hpp"

namespace http::wire {
namespace {

// Stands for: go on. It is also what is then said to those who asked to be told.
constexpr int go_on = 100;

Response overloaded() {
  return problem(503, "There is more to do here at present than can be done. Try again in a moment.")
      .with("Retry-After", "2");
}

Response too_slow() {
  return problem(503, "The answer took too long. Try again in a moment.").with("Retry-After", "10");
}

}  // namespace

void Connection::ask_before_body() {
  auto ask = [exchange = exchange_, &site = site()] { return site.refuse(*exchange).value_or(Response{go_on}); };
  in_pool(std::move(ask), [this](Response response) {
    if (response.status() == go_on) {
      receive();
    } else {
      send(std::move(response));
    }
  });
}

void Connection::carry_out() {
  in_pool([exchange = exchange_, &site = site()] { return site.carry_out(*exchange); },
          [this](Response response) { send(std::move(response)); });
}

void Connection::in_pool(Job job, Then then) {
  ++task_;
  then_ = std::move(then);
  wait_until(Clock::now() + limits().answer_time);
  const bool taken = lane_.house().pool.take([self = shared_from_this(), task = task_, job = std::move(job)]() mutable {
    auto response = job();
    asio::io_context& context = self->lane_.context();
    // The connection goes back with the answer: only its lane's thread may see it end.
    asio::post(context, [self = std::move(self), task, response = std::move(response)]() mutable {
      self->give(task, std::move(response));
    });
  });
  if (!taken) {
    give(task_, overloaded());
  }
}

/// What comes for a task that was given up is too late.
void Connection::give(std::uint64_t task, Response response) {
  if (task == task_ && then_) {
    std::exchange(then_, nullptr)(std::move(response));
  }
}

void Connection::give_up() { give(task_, too_slow()); }

}  // namespace http::wire
