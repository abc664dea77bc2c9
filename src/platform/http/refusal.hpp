#pragma once

#include <expected>
#include <string>

namespace http {

/// Why a request is not done: a status of HTTP's (400 to 599), and a sentence for the person who sent it.
struct Refusal {
  int status = 400;
  std::string sentence;

  bool operator==(const Refusal&) const = default;
};

template <class T>
using OrRefused = std::expected<T, Refusal>;

inline std::unexpected<Refusal> refused(int status, std::string sentence) {
  return std::unexpected{Refusal{status, std::move(sentence)}};
}

}  // namespace http
