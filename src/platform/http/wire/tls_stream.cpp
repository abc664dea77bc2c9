#include <array>
#include <asio/buffer.hpp>
#include <asio/ssl/stream.hpp>
#include <asio/write.hpp>

#include "wire/stream.hpp"

namespace http::wire {
namespace {

class TlsStream final : public Stream {
 public:
  TlsStream(asio::ip::tcp::socket socket, asio::ssl::context& context)
      : Stream{std::move(socket)}, tls_{Stream::socket(), context} {}

  bool is_secure() const override { return true; }

  void open(Done done) override {
    tls_.async_handshake(asio::ssl::stream_base::server,
                         [done = std::move(done)](const asio::error_code& fault) mutable { done(!fault); });
  }

  void read(std::span<char> room, Came came) override {
    tls_.async_read_some(asio::buffer(room.data(), room.size()),
                         [came = std::move(came)](const asio::error_code& fault, std::size_t bytes) mutable {
                           came(fault ? 0 : bytes);
                         });
  }

  void write(std::string_view head, std::string_view content, Done done) override {
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(content)};
    asio::async_write(tls_, parts,
                      [done = std::move(done)](const asio::error_code& fault, std::size_t) mutable { done(!fault); });
  }

 private:
  asio::ssl::stream<asio::ip::tcp::socket&> tls_;
};

}  // namespace

std::unique_ptr<Stream> tls_stream(asio::ip::tcp::socket socket, asio::ssl::context& context) {
  return std::make_unique<TlsStream>(std::move(socket), context);
}

}  // namespace http::wire
