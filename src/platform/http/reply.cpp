#include "reply.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <iterator>

#include "status.hpp"

namespace http {
namespace {

constexpr std::string_view always =
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n";

}  // namespace

std::string reply_head(const Response& response, const ReplyFacts& facts) {
  std::string head;
  head.reserve(1024);
  const auto to = std::back_inserter(head);
  fmt::format_to(to, "HTTP/1.1 {} {}\r\n", response.status(), reason(response.status()));
  fmt::format_to(to, "Date: {:%a, %d %b %Y %H:%M:%S} GMT\r\n",
                 fmt::gmtime(std::chrono::system_clock::to_time_t(facts.now)));
  for (const Header& header : response.headers()) {
    fmt::format_to(to, "{}: {}\r\n", header.name, header.value);
  }
  if (has_content(response.status())) {
    fmt::format_to(to, "Content-Length: {}\r\n", response.content().bytes().size());
  }
  if (!find(response.headers(), "cache-control")) {
    head += "Cache-Control: no-store\r\n";
  }
  fmt::format_to(to, "Content-Security-Policy: {}\r\n", facts.content_policy);
  head += always;
  if (facts.secure) {
    head += "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";
  }
  fmt::format_to(to, "X-Request-Id: {}\r\n{}\r\n", facts.id, facts.keep_alive ? "" : "Connection: close\r\n");
  return head;
}

bool has_content(int status) { return status >= 200 && status != 204 && status != 304; }

}  // namespace http
