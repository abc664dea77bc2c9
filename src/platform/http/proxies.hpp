#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"
#include "header.hpp"
#include "http/options.hpp"

namespace http {

/// Who asks, and how, as far as it can be trusted.
struct Client {
  std::string address;
  bool secure = false;

  bool operator==(const Client&) const = default;
};

/// The proxies whose word is believed.
class Proxies {
 public:
  /// Problems (field `proxies`) where one is no address and no network.
  static std::expected<Proxies, base::Problems> read(const std::vector<std::string>& texts, ForwardedBy by);

  bool trusts(std::string_view address) const;
  /// `from`: the other end of the socket. Where it is trusted: the last one in the chain that is not, and whether the
  /// proxy was asked by TLS. What nobody trusted said is not looked at.
  Client client(const Client& from, const Headers& headers) const;

 private:
  using Bytes = std::array<std::uint8_t, 16>;
  struct Network {
    Bytes bytes{};
    int bits = 128;
  };

  static std::optional<Bytes> read_address(const std::string& text);
  static std::optional<Network> read_network(const std::string& text);
  static bool holds(const Network& network, const Bytes& bytes);

  std::vector<Network> networks_;
  ForwardedBy by_ = ForwardedBy::x_forwarded;
};

}  // namespace http
