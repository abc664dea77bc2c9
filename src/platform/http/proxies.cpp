#include "proxies.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>

#include "forwarded.hpp"

namespace http {
namespace {

constexpr int ipv4_offset = 96;  // ::ffff:0:0/96 holds the addresses of IPv4

}  // namespace

std::expected<Proxies, base::Problems> Proxies::read(const std::vector<std::string>& texts, ForwardedBy by) {
  Proxies proxies;
  base::Problems problems;
  proxies.by_ = by;
  for (const std::string& text : texts) {
    if (const auto network = read_network(text)) {
      proxies.networks_.push_back(*network);
    } else {
      problems.add("proxies", fmt::format("\"{}\" is no address and no network, like 10.0.0.7 or 10.0.0.0/8", text));
    }
  }
  if (!problems.empty()) {
    return std::unexpected{std::move(problems)};
  }
  return proxies;
}

bool Proxies::trusts(std::string_view address) const {
  const auto bytes = networks_.empty() ? std::nullopt : read_address(std::string{address});
  return bytes && std::ranges::any_of(networks_, [&](const Network& network) { return holds(network, *bytes); });
}

Client Proxies::client(const Client& from, const Headers& headers) const {
  if (!trusts(from.address)) {
    return from;
  }
  const Forwarded said = read_forwarded(headers, by_);
  Client client{from.address, said.secure};
  // Each proxy added behind the others whom it was asked by: what stands before an untrusted one may be invented.
  for (auto asker = said.askers.rbegin(); asker != said.askers.rend() && read_address(*asker); ++asker) {
    client.address = *asker;
    if (!trusts(*asker)) {
      break;
    }
  }
  return client;
}

std::optional<Proxies::Bytes> Proxies::read_address(const std::string& text) {
  Bytes bytes{};
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) {
    return bytes;
  }
  bytes.fill(0);
  bytes[10] = bytes[11] = 0xFF;
  if (inet_pton(AF_INET, text.c_str(), bytes.data() + 12) == 1) {
    return bytes;
  }
  return std::nullopt;
}

std::optional<Proxies::Network> Proxies::read_network(const std::string& text) {
  const auto slash = text.find('/');
  const auto bytes = read_address(text.substr(0, slash));
  if (!bytes) {
    return std::nullopt;
  }
  const bool is_ipv4 = text.find(':') == std::string::npos;
  int bits = is_ipv4 ? 32 : 128;
  if (slash != std::string::npos) {
    const char* const end = text.data() + text.size();
    int given = 0;
    const auto read = std::from_chars(text.data() + slash + 1, end, given);
    if (read.ec != std::errc{} || read.ptr != end || given < 0 || given > bits) {
      return std::nullopt;
    }
    bits = given;
  }
  return Network{*bytes, is_ipv4 ? bits + ipv4_offset : bits};
}

bool Proxies::holds(const Network& network, const Bytes& bytes) {
  for (int bit = 0; bit < network.bits; bit += 8) {
    const auto at = static_cast<std::size_t>(bit / 8);
    const int left = std::min(8, network.bits - bit);
    const auto mask = static_cast<std::uint8_t>(0xFF << (8 - left));
    if (((network.bytes.at(at) ^ bytes.at(at)) & mask) != 0) {
      return false;
    }
  }
  return true;
}

}  // namespace http
