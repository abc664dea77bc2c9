#include "accept.hpp"

#include <algorithm>
#include <optional>

#include "header.hpp"
#include "parameters.hpp"

namespace http {
namespace {

/// `0.5`: digits behind the point count, three at most; nothing where it is no weight (RFC 9110, 12.4.2).
std::optional<int> thousandths(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1') || (text.size() > 1 && text[1] != '.')) {
    return std::nullopt;
  }
  int value = (text[0] - '0') * 1000;
  int worth = 100;
  for (const char letter : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (letter < '0' || letter > '9') {
      return std::nullopt;
    }
    value += (letter - '0') * worth;
    worth /= 10;
  }
  return value <= 1000 ? std::optional{value} : std::nullopt;
}

int weight(const Parameters& item) {
  const auto q = item.find("q");
  return q ? thousandths(*q).value_or(-1) : 1000;
}

}  // namespace

int wanted(std::string_view list, std::string_view word) {
  int most = -1;
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    const auto item = read_parameters(trimmed(list.substr(0, end)));
    if (!item.broken && same_word(item.value, word)) {
      most = std::max(most, weight(item));
    }
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return most;
}

bool prefers_json(std::string_view accept) {
  return wanted(accept, "application/json") > std::max(0, wanted(accept, "text/html"));
}

bool accepts_coding(std::string_view accept_encoding, std::string_view coding) {
  const int named = wanted(accept_encoding, coding);
  return named > 0 || (named < 0 && wanted(accept_encoding, "*") > 0);
}

}  // namespace http
