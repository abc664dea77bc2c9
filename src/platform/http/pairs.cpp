#include "pairs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "percent.hpp"

namespace http {
namespace {

OrRefused<Pair> read_pair(std::string_view text) {
  const auto equals = std::min(text.find('='), text.size());
  auto name = percent_decoded(text.substr(0, equals), Plus::is_space);
  auto value = percent_decoded(text.substr(std::min(equals + 1, text.size())), Plus::is_space);
  if (!name || !value) {
    return refused(400, "The address or form holds an escape or a character that is not UTF-8 text.");
  }
  return Pair{std::move(*name), std::move(*value)};
}

}  // namespace

std::optional<std::string_view> first_named(const Pairs& pairs, std::string_view name) {
  const auto found = std::ranges::find(pairs, name, &Pair::name);
  return found == pairs.end() ? std::nullopt : std::optional<std::string_view>{found->value};
}

std::vector<std::string_view> all_named(const Pairs& pairs, std::string_view name) {
  std::vector<std::string_view> out;
  for (const Pair& pair : pairs) {
    if (pair.name == name) {
      out.push_back(pair.value);
    }
  }
  return out;
}

OrRefused<Pairs> read_pairs(std::string_view text, std::size_t most) {
  Pairs pairs;
  while (!text.empty()) {
    const auto end = std::min(text.find('&'), text.size());
    if (end != 0) {
      auto pair = read_pair(text.substr(0, end));
      if (!pair) {
        return std::unexpected{std::move(pair.error())};
      }
      if (pairs.size() == most) {
        return refused(400, fmt::format("The address or form holds more than {} fields.", most));
      }
      pairs.push_back(std::move(*pair));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pairs;
}

}  // namespace http
