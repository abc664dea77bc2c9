#include "server.hpp"

#include <fmt/format.h>

#include <asio/ssl/context.hpp>
#include <system_error>

#include "wire/certificate.hpp"
#include "wire/listener.hpp"

namespace http {
namespace {

std::size_t threads_of(const Limits& limits) {
  return limits.threads != 0 ? limits.threads : 2 * std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

class Server::Parts {
 public:
  Parts(Options options, std::vector<Endpoint> endpoints, base::Env& env)
      : options_{std::move(options)},
        site_{options_, std::move(endpoints), env},
        doorkeeper_{options_.limits.connections, options_.limits.connections_per_address},
        pool_{threads_of(options_.limits), options_.limits.queue} {
    lanes_.push_back(std::make_unique<wire::Lane>(wire::House{site_, pool_, doorkeeper_}));
  }

  ~Parts() { stop(); }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  base::Problems open() {
    base::Problems problems;
    const auto listen = read_listen(options_.listen);
    if (!listen) {
      problems.add("listen",
                   fmt::format("\"{}\" is no address with a port, like 127.0.0.1:8080 or [::1]:8080", options_.listen));
      return problems;
    }
    if (options_.certificate) {
      auto tls = wire::read_certificate(*options_.certificate);
      if (!tls) {
        return tls.error();
      }
      tls_ = std::move(*tls);
    }
    try {
      listener_ = std::make_unique<wire::Listener>(lanes_, *listen, [this](asio::ip::tcp::socket socket) {
        return tls_ ? wire::tls_stream(std::move(socket), *tls_) : wire::plain_stream(std::move(socket));
      });
    } catch (const std::system_error& fault) {
      problems.add("listen", fmt::format("cannot listen at {}: {}", options_.listen, fault.code().message()));
    }
    return problems;
  }

  std::uint16_t port() const { return listener_->port(); }

  void stop() {
    if (listener_) {
      listener_->stop();
    }
    for (const auto& lane : lanes_) {
      lane->finish();
    }
    doorkeeper_.wait_until_empty(options_.limits.stop_time);
    for (const auto& lane : lanes_) {
      lane->cut();
    }
    pool_.finish();
  }

 private:
  Options options_;
  Site site_;
  wire::Doorkeeper doorkeeper_;
  Pool pool_;
  std::unique_ptr<asio::ssl::context> tls_;
  std::vector<std::unique_ptr<wire::Lane>> lanes_;
  std::unique_ptr<wire::Listener> listener_;
};

std::expected<std::unique_ptr<Server>, base::Problems> Server::start(Options options, std::vector<Endpoint> endpoints,
                                                                     base::Env& env) {
  auto parts = std::make_unique<Parts>(std::move(options), std::move(endpoints), env);
  if (auto problems = parts->open(); !problems.empty()) {
    return std::unexpected{std::move(problems)};
  }
  return std::unique_ptr<Server>{new Server{std::move(parts)}};
}

Server::Server(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Server::~Server() = default;

std::uint16_t Server::port() const { return parts_->port(); }
void Server::stop() { parts_->stop(); }

}  // namespace http
