// The fields that are read further, on any text: cookies, what is accepted, conditions, what a proxy says. Cookies that
// were read can be written; a proxy's words never make an address of what is none.

#include <arpa/inet.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "accept.hpp"
#include "address.hpp"
#include "condition.hpp"
#include "http/cookie.hpp"
#include "proxies.hpp"

namespace {

void hold(bool condition) {
  if (!condition) {
    std::abort();
  }
}

bool is_address(const std::string& text) {
  in6_addr room{};
  return inet_pton(AF_INET, text.c_str(), &room) == 1 || inet_pton(AF_INET6, text.c_str(), &room) == 1;
}

void check_proxy(const std::string& text, http::ForwardedBy by) {
  const auto proxies = http::Proxies::read({"10.0.0.0/8"}, by).value();
  const http::Headers headers{{"x-forwarded-for", text}, {"forwarded", text}, {"x-forwarded-proto", text}};
  hold(is_address(proxies.client({"10.0.0.1", false}, headers).address));
  hold(proxies.client({"192.0.2.1", false}, headers) == http::Client{"192.0.2.1", false});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{data, data + size};
  for (const http::Pair& cookie : http::read_cookies(text)) {
    hold(!http::text(http::Cookie{.name = cookie.name, .value = cookie.value}).empty());
  }
  const int wanted = http::wanted(text, "gzip");
  hold(wanted >= -1 && wanted <= 1000);
  hold(!http::is_among(text, "\"mark\"") || text.find("\"mark\"") != std::string::npos ||
       text.find('*') != std::string::npos);
  check_proxy(text, http::ForwardedBy::x_forwarded);
  check_proxy(text, http::ForwardedBy::forwarded);
  const auto listen = http::read_listen(text);
  hold(!listen || !listen->address.empty());
  return 0;
}
