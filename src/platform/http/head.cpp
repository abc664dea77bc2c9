#include "head.hpp"

#include <algorithm>

#include "field.hpp"
#include "framing.hpp"

namespace http {
namespace {

constexpr std::string_view line_end = "\r\n";

bool may_stand_in_head(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return (byte >= 0x20 && byte != 0x7F) || letter == '\t' || letter == '\r' || letter == '\n';
}

std::string_view take_line(std::string_view& text) {
  const auto end = text.find(line_end);
  const auto line = text.substr(0, end);
  text.remove_prefix(end + line_end.size());
  return line;
}

OrRefused<void> check_version(std::string_view version) {
  if (version == "HTTP/1.1" || version == "HTTP/1.0") {
    return {};
  }
  if (version.starts_with("HTTP/") && version.size() == 8) {
    return refused(505, "This server speaks HTTP/1.1.");
  }
  return refused(400, "The first line of the request is not one of HTTP.");
}

OrRefused<Method> read_method(std::string_view word) {
  if (const auto method = method_named(word)) {
    return *method;
  }
  return is_token(word) ? refused(501, "This server does not know that method.")
                        : refused(400, "The first line of the request is not one of HTTP.");
}

/// A proxy may send the whole address (RFC 9112, 3.2.2); then it says the host too.
void take_authority(Head& head) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (head.target.starts_with(scheme)) {
      const auto end = std::min(head.target.find_first_of("/?", scheme.size()), head.target.size());
      head.host = head.target.substr(scheme.size(), end - scheme.size());
      head.target.erase(0, end);
      if (!head.target.starts_with('/')) {
        head.target.insert(0, "/");
      }
      return;
    }
  }
}

OrRefused<void> read_request_line(std::string_view line, const HeadLimits& limits, Head& head) {
  const auto first = std::min(line.find(' '), line.size());
  const auto last = line.rfind(' ');
  if (first == line.size() || first == last) {
    return refused(400, "The first line of the request is not one of HTTP.");
  }
  if (auto version = check_version(line.substr(last + 1)); !version) {
    return version;
  }
  const auto method = read_method(line.substr(0, first));
  if (!method) {
    return std::unexpected{method.error()};
  }
  head.method = *method;
  head.keep_alive = line.ends_with('1');
  head.target = line.substr(first + 1, last - first - 1);
  if (head.target.size() > limits.target) {
    return refused(414, "The address is longer than this server reads.");
  }
  take_authority(head);
  return {};
}

}  // namespace

OrRefused<std::optional<std::size_t>> HeadScanner::scan(std::string_view bytes) {
  for (; looked_at_ < bytes.size(); ++looked_at_) {
    const char letter = bytes[looked_at_];
    const bool after_return = looked_at_ > 0 && bytes[looked_at_ - 1] == '\r';
    if (!may_stand_in_head(letter) || (letter == '\n') != after_return) {
      return refused(400, "The head of the request holds a character that it may not hold.");
    }
    if (letter == '\n' && bytes.substr(0, looked_at_ + 1).ends_with("\r\n\r\n")) {
      return looked_at_ + 1;
    }
    if (looked_at_ == limit_) {
      return refused(431, "The head of the request is longer than this server reads.");
    }
  }
  return std::nullopt;
}

OrRefused<Head> read_head(std::string_view bytes, const HeadLimits& limits) {
  Head head;
  if (auto line = read_request_line(take_line(bytes), limits, head); !line) {
    return std::unexpected{std::move(line.error())};
  }
  while (!bytes.starts_with(line_end)) {
    if (head.headers.size() == limits.fields) {
      return refused(431, "The request has more fields than this server reads.");
    }
    auto field = read_field(take_line(bytes));
    if (!field) {
      return std::unexpected{std::move(field.error())};
    }
    head.headers.push_back(std::move(*field));
  }
  if (auto framed = read_framing(head); !framed) {
    return std::unexpected{std::move(framed.error())};
  }
  return head;
}

}  // namespace http
