// Heads of requests on any bytes: found and read the same however the bytes come; what is read is one of HTTP, and what
// is refused is refused with a status and a sentence.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "head.hpp"
#include "http/request.hpp"

namespace {

constexpr http::HeadLimits limits{.bytes = 4000, .fields = 20, .target = 1000};

using Scanned = http::OrRefused<std::optional<std::size_t>>;

void hold(bool condition) {
  if (!condition) {
    std::abort();
  }
}

Scanned scan(std::string_view text, std::size_t portion) {
  http::HeadScanner scanner{limits.bytes};
  for (std::size_t size = 0; size < text.size();) {
    size = std::min(text.size(), size + portion);
    const Scanned end = scanner.scan(text.substr(0, size));
    if (!end || *end) {
      return end;
    }
  }
  return std::nullopt;
}

bool same(const Scanned& left, const Scanned& right) {
  return left.has_value() == right.has_value() && (left ? *left == *right : left.error() == right.error());
}

bool is_clean(std::string_view text) {
  return !base::first_invalid_utf8(text) && text.find('\0') == std::string_view::npos;
}

void check_request(const http::Head& head) {
  const auto request = http::Request::read({.method = head.method, .target = head.target, .headers = head.headers});
  if (!request) {
    hold(request.error().status == 400 && !request.error().sentence.empty());
    return;
  }
  for (const std::string& segment : request->segments()) {
    hold(is_clean(segment) && segment != "." && segment != "..");
  }
  for (const http::Pair& pair : request->query()) {
    hold(is_clean(pair.name) && is_clean(pair.value));
  }
}

void check_head(const http::Head& head) {
  hold(!head.chunked || head.length == 0);
  hold(head.target.size() <= limits.target && head.headers.size() <= limits.fields);
  for (const http::Header& header : head.headers) {
    hold(http::is_token(header.name) && header.name == http::lower(header.name));
    hold(header.value.find_first_of(std::string_view{"\r\n\0", 3}) == std::string::npos);
  }
  check_request(head);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{data, data + size};
  const Scanned end = scan(text, size + 1);
  hold(same(end, scan(text, 1)) && same(end, scan(text, 1 + size % 7)));
  if (!end) {
    hold(end.error().status >= 400 && !end.error().sentence.empty());
    return 0;
  }
  if (*end) {
    const auto head = http::read_head(std::string_view{text}.substr(0, **end), limits);
    if (head) {
      check_head(*head);
    } else {
      hold(head.error().status >= 400 && head.error().status < 600 && !head.error().sentence.empty());
    }
  }
  return 0;
}
