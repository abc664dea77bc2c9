#include "server.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <asio/ssl/context.hpp>
#include <system_error>

#include "health.hpp"
#include "wire/certificate.hpp"
#include "wire/listener.hpp"

namespace http {
namespace {

using Started = std::expected<std::unique_ptr<Server>, base::Problems>;

std::size_t threads_of(const Limits& limits) {
  constexpr unsigned least = 16;
  return limits.threads != 0 ? limits.threads : std::max(least, 2 * std::thread::hardware_concurrency());
}

std::size_t lanes_of(const Limits& limits) {
  return limits.lanes != 0 ? limits.lanes : std::max(1U, std::thread::hardware_concurrency() / 4);
}

base::Problems wrong_listen(std::string_view listen) {
  return {"listen", fmt::format("\"{}\" is no address with a port, like 127.0.0.1:8080 or [::1]:8080", listen)};
}

}  // namespace

class Server::Parts {
 public:
  Parts(Options options, Proxies proxies, std::vector<Endpoint> endpoints, base::Env& env)
      : options_{std::move(options)},
        site_{options_, std::move(proxies), std::move(endpoints), env},
        doorkeeper_{options_.limits.connections, options_.limits.connections_per_address},
        pool_{threads_of(options_.limits), options_.limits.queue} {
    for (std::size_t lane = 0; lane < lanes_of(options_.limits); ++lane) {
      lanes_.push_back(std::make_unique<wire::Lane>(wire::House{site_, pool_, doorkeeper_}));
    }
    add_gauges();
  }

  ~Parts() {
    stop();
    for (const auto& lane : lanes_) {
      lane->end();
    }
  }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  /// Empty where all went well.
  base::Problems open() {
    if (options_.certificate) {
      auto tls = wire::read_certificate(*options_.certificate);
      if (!tls) {
        return std::move(tls.error());
      }
      tls_ = std::move(*tls);
    }
    auto problems = listen();
    if (problems.empty() && !options_.metrics_listen.empty()) {
      return open_metrics();
    }
    return problems;
  }

  std::uint16_t port() const { return listener_->port(); }
  std::uint16_t metrics_port() const { return metrics_server_ ? metrics_server_->port() : std::uint16_t{0}; }

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
    metrics_server_.reset();
  }

 private:
  base::Problems listen() {
    const auto where = read_listen(options_.listen);
    if (!where) {
      return wrong_listen(options_.listen);
    }
    try {
      listener_ = std::make_unique<wire::Listener>(lanes_, *where, [this](asio::ip::tcp::socket socket) {
        return tls_ ? wire::tls_stream(std::move(socket), *tls_) : wire::plain_stream(std::move(socket));
      });
    } catch (const std::system_error& fault) {
      return {"listen", fmt::format("cannot listen at {}: {}", options_.listen, fault.code().message())};
    }
    return {};
  }

  /// The metrics have a small server of their own: they can be read when all threads of this one are at work.
  base::Problems open_metrics() {
    Options options;
    options.listen = options_.metrics_listen;
    options.limits.threads = 1;
    auto started = Server::start(std::move(options), {metrics_page(site_.metrics(), options_.gauges)}, site_.env());
    if (!started) {
      return {"metrics", started.error().all().front().message};
    }
    metrics_server_ = std::move(*started);
    return {};
  }

  void add_gauges() {
    options_.gauges.push_back({"hearth_http_connections", "Connections that are open.",
                               [this] { return static_cast<double>(doorkeeper_.inside()); }});
    options_.gauges.push_back({"hearth_http_tasks_waiting", "Tasks that wait for a thread.",
                               [this] { return static_cast<double>(pool_.waiting()); }});
    options_.gauges.push_back({"hearth_http_tasks_running", "Tasks that are being carried out.",
                               [this] { return static_cast<double>(pool_.busy()); }});
  }

  Options options_;
  Site site_;
  wire::Doorkeeper doorkeeper_;
  Pool pool_;
  std::unique_ptr<asio::ssl::context> tls_;
  std::vector<std::unique_ptr<wire::Lane>> lanes_;
  std::unique_ptr<wire::Listener> listener_;
  std::unique_ptr<Server> metrics_server_;
};

Started Server::start(Options options, std::vector<Endpoint> endpoints, base::Env& env) {
  auto proxies = Proxies::read(options.trusted_proxies, options.forwarded_by);
  if (!proxies) {
    return std::unexpected{std::move(proxies.error())};
  }
  auto parts = std::make_unique<Parts>(std::move(options), std::move(*proxies), std::move(endpoints), env);
  if (auto problems = parts->open(); !problems.empty()) {
    return std::unexpected{std::move(problems)};
  }
  return std::unique_ptr<Server>{new Server{std::move(parts)}};
}

Server::Server(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Server::~Server() = default;

std::uint16_t Server::port() const { return parts_->port(); }
std::uint16_t Server::metrics_port() const { return parts_->metrics_port(); }
void Server::stop() { parts_->stop(); }

}  // namespace http
