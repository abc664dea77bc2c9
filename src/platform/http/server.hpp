#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <vector>

#include "base/env.hpp"
#include "base/problems.hpp"
#include "http/options.hpp"
#include "http/route.hpp"

namespace http {

/// A server of HTTP/1.1 on one address, which serves from the moment it is made until it is stopped.
class Server {
 public:
  /// Problems (field `listen`, `metrics`, `certificate` or `proxies`) where the options name what cannot be had: no
  /// address, one that is in use, a certificate that is none. Throws std::logic_error where a route's pattern is none,
  /// or stands twice. `env` must outlive the server, and be safe to use from several threads.
  static std::expected<std::unique_ptr<Server>, base::Problems> start(Options options, std::vector<Endpoint> endpoints,
                                                                      base::Env& env);
  /// Stops, if that was not done.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// The port on which it listens.
  std::uint16_t port() const;
  /// The port on which Prometheus reads the metrics; 0 where it does not.
  std::uint16_t metrics_port() const;

  /// Takes no new connections, finishes what is under way (for `Limits::stop_time` at most), and returns when all is
  /// done. May be called again.
  void stop();

 private:
  class Parts;
  explicit Server(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace http
