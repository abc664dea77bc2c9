#pragma once

#include <asio/ip/tcp.hpp>
#include <asio/steady_timer.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>

#include "address.hpp"
#include "wire/connection.hpp"

namespace http::wire {

/// Makes a stream of a socket.
using MakeStream = std::function<std::unique_ptr<Stream>(asio::ip::tcp::socket)>;

/// Takes connections at one address, and gives them to the lanes in turn.
class Listener {
 public:
  /// Throws std::system_error where it cannot listen there. The lanes must outlive it,
  /// and have ended before it is destroyed.
  Listener(std::span<const std::unique_ptr<Lane>> lanes, const Listen& listen, MakeStream make_stream);

  std::uint16_t port() const { return port_; }

  /// Takes what has arrived, and then no more. Returns when that is done.
  void stop();

 private:
  void wait_for_next();
  void wait_for_room();
  void take(asio::ip::tcp::socket socket, Lane& lane);
  void take_arrived();
  Lane& next_lane();

  std::span<const std::unique_ptr<Lane>> lanes_;
  std::size_t next_ = 0;
  MakeStream make_stream_;
  asio::ip::tcp::acceptor acceptor_;
  asio::steady_timer pause_;
  std::uint16_t port_ = 0;
  bool stopped_ = false;
};

}  // namespace http::wire
