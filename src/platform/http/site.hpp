#pragma once

#include <optional>
#include <string_view>

#include "base/env.hpp"
#include "compress.hpp"
#include "forgery.hpp"
#include "http/options.hpp"
#include "metrics.hpp"
#include "proxies.hpp"
#include "router.hpp"

namespace http {

/// A request on its way to its answer.
struct Exchange {
  Request request;
  Match match = {};
  std::string_view title = "(none)";  ///< of what it asks for, as Served::route says it
};

/// What is asked, and what is answered; knows no sockets. Used by all connections and threads at once.
class Site {
 public:
  /// Options and `env` must outlive the site.
  Site(const Options& options, Proxies proxies, std::vector<Endpoint> endpoints, base::Env& env);

  const Options& options() const { return options_; }
  const Proxies& proxies() const { return proxies_; }
  base::Env& env() const { return env_; }
  Metrics& metrics() const { return metrics_; }

  /// Finds what is asked for; the answer where it needs no task (a file, no such address, not by this method).
  std::optional<Response> at_once(Exchange& exchange) const;
  /// The answer of those who may not, before their body is read; nothing where they may.
  std::optional<Response> refuse(const Exchange& exchange) const;
  /// Carries the task out. Does not throw: a fault is logged, and answered with 500.
  Response carry_out(Exchange& exchange) const;

  /// Counts and logs what was answered. `exchange`: none where the request could not be read.
  void note(const Exchange* exchange, std::string_view id, const Served& served) const;

 private:
  Response guarded_task(Exchange& exchange) const;
  std::optional<Response> forged(const Exchange& exchange) const;
  Response packed(Response response, const Request& request) const;
  Response fault(const Request& request, std::string_view what) const;

  const Options& options_;
  Proxies proxies_;
  base::Env& env_;
  Router router_;
  ForgeryGuard guard_;
  mutable Gzip gzip_{1};
  mutable Metrics metrics_;
};

}  // namespace http
