#include "framing.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "accept.hpp"

namespace http {
namespace {

using Values = std::vector<std::string_view>;

Values values(const Head& head, std::string_view name) {
  Values out;
  for (const Header& header : head.headers) {
    if (header.name == name) {
      out.emplace_back(header.value);
    }
  }
  return out;
}

std::optional<std::uint64_t> read_length(std::string_view text) {
  std::uint64_t length = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), length);
  const bool digits_only = std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
  if (text.empty() || !digits_only || fault != std::errc{} || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return length;
}

OrRefused<void> read_body_framing(Head& head, bool is_1_1) {
  const auto lengths = values(head, "content-length");
  const auto codings = values(head, "transfer-encoding");
  if (lengths.size() > 1 || codings.size() > 1 || (!lengths.empty() && !codings.empty())) {
    return refused(400, "The request says more than once how long it is.");
  }
  if (!codings.empty()) {
    if (!is_1_1) {
      return refused(400, "HTTP/1.0 has no chunks.");
    }
    if (!same_word(codings.front(), "chunked")) {
      return refused(501, "This server knows no transfer coding but chunked.");
    }
    head.chunked = true;
  }
  if (!lengths.empty()) {
    const auto length = read_length(lengths.front());
    if (!length) {
      return refused(400, "The request does not say in digits how long it is.");
    }
    head.length = *length;
  }
  return {};
}

bool is_host(std::string_view text) {
  return !text.empty() && text.size() <= 255 && std::ranges::all_of(text, [](char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           std::string_view{"-._:[]"}.find(letter) != std::string_view::npos;
  });
}

OrRefused<void> read_host(Head& head, bool is_1_1) {
  const auto hosts = values(head, "host");
  if (hosts.size() > 1 || (hosts.empty() && is_1_1)) {
    return refused(400, "The request names no host, or more than one.");
  }
  if (!hosts.empty()) {
    if (!head.host.empty() && !same_word(head.host, hosts.front())) {
      return refused(400, "The request names two hosts.");
    }
    head.host = hosts.front();
  }
  if (!head.host.empty() && !is_host(head.host)) {
    return refused(400, "The host that the request names is none.");
  }
  return {};
}

OrRefused<void> read_expectation(Head& head, bool is_1_1) {
  const auto expected = values(head, "expect");
  if (expected.empty() || !is_1_1) {
    return {};
  }
  if (expected.size() > 1 || !same_word(expected.front(), "100-continue")) {
    return refused(417, "This server expects nothing but 100-continue.");
  }
  head.expects_continue = true;
  return {};
}

}  // namespace

OrRefused<void> read_framing(Head& head) {
  const bool is_1_1 = head.keep_alive;
  for (const std::string_view connection : values(head, "connection")) {
    if (wanted(connection, "close") >= 0) {
      head.keep_alive = false;
    }
  }
  for (const auto& read : {read_body_framing, read_host, read_expectation}) {
    if (auto done = read(head, is_1_1); !done) {
      return done;
    }
  }
  return {};
}

}  // namespace http
