#include "site.hpp"

#include <fmt/format.h>
#include <spdlog/logger.h>

#include "accept.hpp"
#include "error_page.hpp"
#include "health.hpp"

namespace http {
namespace {

constexpr std::size_t least_to_pack = 1024;

std::vector<Endpoint> with_health(std::vector<Endpoint> endpoints, const Options& options) {
  endpoints.push_back(healthz());
  endpoints.push_back(readyz(options.missing));
  return endpoints;
}

bool is_text(const Response& response) {
  const auto type = find(response.headers(), "content-type").value_or("");
  return type.starts_with("text/") || type.starts_with("application/json");
}

bool is_page(const Response& response) {
  return find(response.headers(), "content-type").value_or("").starts_with("text/html");
}

/// The size of a compressed page can tell who watches the wire what of their own words also stands in it (BREACH). They
/// need the visitor's browser to ask for many pages in turn, and a browser says when another site made it ask.
bool was_asked_by_us(const Request& request) {
  const auto site = request.header("sec-fetch-site").value_or("");
  return site == "same-origin" || site == "none";
}

}  // namespace

Site::Site(const Options& options, Proxies proxies, std::vector<Endpoint> endpoints, base::Env& env)
    : options_{options},
      proxies_{std::move(proxies)},
      env_{env},
      router_{with_health(std::move(endpoints), options)},
      guard_{options.session_cookie, options.forgery_key.value_or(secrets::Key::random())},
      metrics_{router_.titles()} {}

std::optional<Response> Site::at_once(Exchange& exchange) const {
  const Request& request = exchange.request;
  exchange.match = router_.find(request.method(), request.segments());
  if (exchange.match.endpoint != nullptr) {
    exchange.request.name_segments(exchange.match.names);
    exchange.title = exchange.match.endpoint->title;
    return std::nullopt;
  }
  const SiteFile* const file = options_.files.find(request.path());
  if (file != nullptr) {
    exchange.match.allowed.push_back(Method::get);
    exchange.title = "(file)";
    if (request.method() == Method::get || request.method() == Method::head) {
      return file->answer(request);
    }
  }
  if (exchange.match.allowed.empty()) {
    return not_found();
  }
  if (request.method() == Method::options) {
    return Response{204}.with("Allow", allow(exchange.match.allowed));
  }
  return problem(405, "That cannot be done at this address.").with("Allow", allow(exchange.match.allowed));
}

std::optional<Response> Site::refuse(const Exchange& exchange) const {
  try {
    return exchange.match.endpoint->refuse(exchange.request);
  } catch (const std::exception& what) {
    return fault(exchange.request, what.what());
  }
}

Response Site::carry_out(Exchange& exchange) const {
  Request& request = exchange.request;
  try {
    guard_.equip(request);
    Response response = with_error_page(guarded_task(exchange), options_, &request, request.id());
    if (const auto visit = ForgeryGuard::visit_cookie(request); visit && is_page(response)) {
      response.add("Set-Cookie", text(*visit));
    }
    return packed(std::move(response), request);
  } catch (const std::exception& what) {
    return with_error_page(fault(request, what.what()), options_, &request, request.id());
  }
}

Response Site::guarded_task(Exchange& exchange) const {
  const Endpoint& endpoint = *exchange.match.endpoint;
  if (auto form = exchange.request.read_form(endpoint.options.form); !form) {
    return std::move(form.error());
  }
  if (auto refusal = forged(exchange)) {
    return std::move(*refusal);
  }
  return endpoint.answer(exchange.request);
}

std::optional<Response> Site::forged(const Exchange& exchange) const {
  const Endpoint& endpoint = *exchange.match.endpoint;
  if (is_safe(exchange.request.method()) || endpoint.options.forgery == Forgery::not_checked) {
    return std::nullopt;
  }
  if (auto origin = ForgeryGuard::check_origin(exchange.request); !origin) {
    return std::move(origin.error());
  }
  if (auto token = guard_.check_token(exchange.request); !token) {
    // Whose session has ended is better told how to sign in.
    return endpoint.refuse(exchange.request).value_or(std::move(token.error()));
  }
  return std::nullopt;
}

Response Site::packed(Response response, const Request& request) const {
  const auto bytes = response.content().bytes();
  const bool worth_it = bytes.size() >= least_to_pack && is_text(response) && was_asked_by_us(request) &&
                        !find(response.headers(), "content-encoding") &&
                        accepts_coding(request.header("accept-encoding").value_or(""), "gzip");
  auto gzip = worth_it ? gzip_.compressed(bytes) : std::nullopt;
  if (gzip) {
    response.set_content(std::move(*gzip));
    response.add("Content-Encoding", "gzip").add("Vary", "Accept-Encoding");
  }
  return response;
}

Response Site::fault(const Request& request, std::string_view what) const {
  if (options_.log) {
    options_.log->error("request {} failed: {}", request.id(), what);
  }
  return problem(500, "Something is broken here. It was noted, under the number of this request.");
}

void Site::note(const Exchange* exchange, std::string_view id, const Served& served) const {
  Served named = served;
  named.route = exchange == nullptr ? "(unread)" : exchange->title;
  metrics_.count(named);
  if (options_.log) {
    options_.log->info("{} {} {} us {} bytes, request {}", named.route, named.status, named.took.count(), named.bytes,
                       id);
  }
}

}  // namespace http
