#include "error_page.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace http {
namespace {

std::string problem_json(int status, std::string_view sentence, std::string_view id) {
  return nlohmann::json{{"status", status}, {"problem", sentence}, {"request", id}}.dump();
}

Response error_page(const Response& response, const Options& options, const Request* request, std::string_view id) {
  if (request != nullptr && request->accepts_json()) {
    return json(problem_json(response.status(), response.sentence(), id), response.status());
  }
  if (options.error_page) {
    return page(options.error_page(response.status(), response.sentence(), id), response.status());
  }
  return {response.status(), "text/plain; charset=utf-8", fmt::format("{}\nRequest {}\n", response.sentence(), id)};
}

}  // namespace

Response with_error_page(Response response, const Options& options, const Request* request, std::string_view id) {
  if (response.sentence().empty()) {
    return response;
  }
  Response out = error_page(response, options, request, id);
  for (const Header& header : response.headers()) {
    out.add(header.name, header.value);
  }
  return out;
}

}  // namespace http
