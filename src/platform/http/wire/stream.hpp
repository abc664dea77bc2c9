#pragma once

#include <asio/ip/tcp.hpp>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace asio::ssl {
class context;
}

namespace http::wire {

/// Bytes to and from the other end of a socket, one reading and one writing at a time. What is called when something is
/// done is called from the socket's loop, never from within the call that asked for it.
class Stream {
 public:
  using Done = std::move_only_function<void(bool well)>;
  using Came = std::move_only_function<void(std::size_t bytes)>;  ///< 0: the other end has closed, or it was cancelled

  explicit Stream(asio::ip::tcp::socket socket) : socket_{std::move(socket)} {}
  virtual ~Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  virtual bool is_secure() const = 0;
  /// To be called first, and waited for.
  virtual void open(Done done) = 0;
  /// `room` must live until it is done, as must what is written.
  virtual void read(std::span<char> room, Came came) = 0;
  virtual void write(std::string_view head, std::string_view content, Done done) = 0;

  /// Reads what comes after the end, to throw it away: as it comes over the wire.
  void read_raw(std::span<char> room, Came came);
  /// What is waited for ends, as failed.
  void cancel();
  /// Says that no more will be sent.
  void end_sending();
  void close();
  /// True iff bytes have come that were not read.
  bool has_unread() const;

 protected:
  asio::ip::tcp::socket& socket() { return socket_; }

 private:
  asio::ip::tcp::socket socket_;
};

std::unique_ptr<Stream> plain_stream(asio::ip::tcp::socket socket);
/// `context` must outlive it.
std::unique_ptr<Stream> tls_stream(asio::ip::tcp::socket socket, asio::ssl::context& context);

}  // namespace http::wire
