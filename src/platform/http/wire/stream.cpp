#include "wire/stream.hpp"

#include <array>
#include <asio/buffer.hpp>
#include <asio/post.hpp>
#include <asio/write.hpp>

namespace http::wire {
namespace {

class PlainStream final : public Stream {
 public:
  using Stream::Stream;

  bool is_secure() const override { return false; }

  void open(Done done) override {
    asio::post(socket().get_executor(), [done = std::move(done)]() mutable { done(true); });
  }

  void read(std::span<char> room, Came came) override { read_raw(room, std::move(came)); }

  void write(std::string_view head, std::string_view content, Done done) override {
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(content)};
    asio::async_write(socket(), parts,
                      [done = std::move(done)](const asio::error_code& fault, std::size_t) mutable { done(!fault); });
  }
};

}  // namespace

void Stream::read_raw(std::span<char> room, Came came) {
  socket_.async_read_some(
      asio::buffer(room.data(), room.size()),
      [came = std::move(came)](const asio::error_code& fault, std::size_t bytes) mutable { came(fault ? 0 : bytes); });
}

void Stream::cancel() {
  asio::error_code ignored;
  socket_.cancel(ignored);
}

void Stream::end_sending() {
  asio::error_code ignored;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

void Stream::close() {
  asio::error_code ignored;
  socket_.close(ignored);
}

bool Stream::has_unread() const {
  asio::error_code fault;
  return socket_.available(fault) > 0;
}

std::unique_ptr<Stream> plain_stream(asio::ip::tcp::socket socket) {
  return std::make_unique<PlainStream>(std::move(socket));
}

}  // namespace http::wire
