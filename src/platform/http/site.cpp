#include "site.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <spdlog/logger.h>

#include <nlohmann/json.hpp>
#include <set>

namespace http {
namespace {

std::string allowed(const std::vector<Method>& methods) {
  std::set<std::string_view> names{name(Method::options)};
  for (const Method method : methods) {
    names.insert(name(method));
    if (method == Method::get) {
      names.insert(name(Method::head));
    }
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string problem_json(int status, std::string_view sentence, std::string_view id) {
  return nlohmann::json{{"status", status}, {"problem", sentence}, {"request", id}}.dump();
}

}  // namespace

Site::Site(const Options& options, std::vector<Endpoint> endpoints, base::Env& env)
    : options_{options}, env_{env}, router_{std::move(endpoints)} {}

std::optional<Response> Site::at_once(Exchange& exchange) const {
  const Request& request = exchange.request;
  exchange.match = router_.find(request.method(), request.segments());
  if (exchange.match.endpoint != nullptr) {
    exchange.request.name_segments(exchange.match.names);
    return std::nullopt;
  }
  if (exchange.match.allowed.empty()) {
    return not_found();
  }
  if (request.method() == Method::options) {
    return Response{204}.with("Allow", allowed(exchange.match.allowed));
  }
  return problem(405, "That cannot be done at this address.").with("Allow", allowed(exchange.match.allowed));
}

std::optional<Response> Site::refuse(const Exchange& exchange) const {
  return exchange.match.endpoint->refuse(exchange.request);
}

Response Site::carry_out(Exchange& exchange) const {
  try {
    return form_and_task(exchange);
  } catch (const std::exception& fault) {
    if (options_.log) {
      options_.log->error("request {} failed: {}", exchange.request.id(), fault.what());
    }
    return problem(500, "Something is broken here. It was noted, under the number of this request.");
  }
}

Response Site::form_and_task(Exchange& exchange) const {
  const Endpoint& endpoint = *exchange.match.endpoint;
  if (auto form = exchange.request.read_form(endpoint.options.form); !form) {
    return std::move(form.error());
  }
  return endpoint.answer(exchange.request);
}

Response Site::finished(Response response, const Request* request, std::string_view id) const {
  if (response.sentence().empty()) {
    return response;
  }
  Response out{500};
  if (request != nullptr && request->accepts_json()) {
    out = json(problem_json(response.status(), response.sentence(), id), response.status());
  } else if (options_.error_page) {
    out = page(options_.error_page(response.status(), response.sentence(), id), response.status());
  } else {
    out = Response{response.status(), "text/plain; charset=utf-8",
                   fmt::format("{}\nRequest {}\n", response.sentence(), id)};
  }
  for (const Header& header : response.headers()) {
    out.add(header.name, header.value);
  }
  return out;
}

}  // namespace http
