#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/env.hpp"
#include "http/options.hpp"
#include "router.hpp"

namespace http {

/// A request on its way to its answer.
struct Exchange {
  Request request;
  Match match;
};

/// What is asked, and what is answered; knows no sockets. Used by all connections and threads at once.
class Site {
 public:
  /// Both must outlive the site.
  Site(const Options& options, std::vector<Endpoint> endpoints, base::Env& env);

  const Options& options() const { return options_; }
  base::Env& env() const { return env_; }

  /// Finds what is asked for; the answer where it needs no task (no such address, not by this method).
  std::optional<Response> at_once(Exchange& exchange) const;
  /// The answer of those who may not, before their body is read; nothing where they may.
  std::optional<Response> refuse(const Exchange& exchange) const;
  /// Carries the task out. Does not throw: a fault is logged, and answered with 500.
  Response carry_out(Exchange& exchange) const;

  /// The answer as it goes out: a sentence has become a page. `request`: what was asked, if that much was understood.
  Response finished(Response response, const Request* request, std::string_view id) const;

 private:
  Response form_and_task(Exchange& exchange) const;

  const Options& options_;
  base::Env& env_;
  Router router_;
};

}  // namespace http
