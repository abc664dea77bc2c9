#include "wire/listener.hpp"

#include <asio/buffer.hpp>
#include <asio/dispatch.hpp>
#include <asio/post.hpp>
#include <future>

#include "wire/farewell.hpp"

namespace http::wire {
namespace {

using asio::ip::tcp;

constexpr int backlog = 4096;

constexpr std::string_view full =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nConnection: close\r\nContent-Length: 0\r\n"
    "Cache-Control: no-store\r\n\r\n";

/// Says so as far as it goes without waiting: who comes in numbers gets no more of our time.
void turn_away(Lane& lane, tcp::socket socket) {
  asio::error_code ignored;
  socket.non_blocking(true, ignored);
  socket.send(asio::buffer(full), 0, ignored);
  lane.house().site.metrics().count_turned_away();
  asio::dispatch(lane.context(), [&lane, stream = plain_stream(std::move(socket))]() mutable {
    Farewell::take(lane, std::move(stream));
  });
}

}  // namespace

Listener::Listener(std::span<const std::unique_ptr<Lane>> lanes, const Listen& listen, MakeStream make_stream)
    : lanes_{lanes},
      make_stream_{std::move(make_stream)},
      acceptor_{lanes.front()->context()},
      pause_{lanes.front()->context()} {
  const tcp::endpoint endpoint{asio::ip::make_address(listen.address), listen.port};
  acceptor_.open(endpoint.protocol());
  acceptor_.set_option(tcp::acceptor::reuse_address(true));
  acceptor_.bind(endpoint);
  acceptor_.listen(backlog);
  acceptor_.non_blocking(true);
  port_ = acceptor_.local_endpoint().port();
  asio::post(lanes.front()->context(), [this] { wait_for_next(); });
}

void Listener::wait_for_next() {
  Lane& lane = next_lane();
  acceptor_.async_accept(lane.context(), [this, &lane](const asio::error_code& fault, tcp::socket socket) {
    if (!fault) {
      take(std::move(socket), lane);
    }
    if (!stopped_) {
      fault ? wait_for_room() : wait_for_next();
    }
  });
}

/// No file descriptors are left, most likely: others will go.
void Listener::wait_for_room() {
  pause_.expires_after(std::chrono::milliseconds{50});
  pause_.async_wait([this](const asio::error_code& fault) {
    if (!fault && !stopped_) {
      wait_for_next();
    }
  });
}

void Listener::take(tcp::socket socket, Lane& lane) {
  asio::error_code fault;
  const auto remote = socket.remote_endpoint(fault);
  if (fault) {
    return;
  }
  socket.set_option(tcp::no_delay{true}, fault);
  std::string address = remote.address().to_string();
  const Site& site = lane.house().site;
  if (!lane.house().doorkeeper.enter(address, site.proxies().trusts(address))) {
    turn_away(lane, std::move(socket));
    return;
  }
  auto stream = make_stream_(std::move(socket));
  asio::dispatch(lane.context(), [&lane, stream = std::move(stream), address = std::move(address)]() mutable {
    std::make_shared<Connection>(lane, std::move(stream), std::move(address))->start();
  });
}

void Listener::stop() {
  std::promise<void> done;
  asio::post(lanes_.front()->context(), [&] {
    if (!stopped_) {
      stopped_ = true;
      take_arrived();
      asio::error_code ignored;
      acceptor_.close(ignored);
      pause_.cancel();
    }
    done.set_value();
  });
  done.get_future().wait();
}

void Listener::take_arrived() {
  while (true) {
    Lane& lane = next_lane();
    tcp::socket socket{lane.context()};
    asio::error_code fault;
    acceptor_.accept(socket, fault);
    if (fault) {
      return;
    }
    take(std::move(socket), lane);
  }
}

Lane& Listener::next_lane() { return *lanes_[next_++ % lanes_.size()]; }

}  // namespace http::wire
