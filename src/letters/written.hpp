#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "db/session.hpp"

namespace letters {

/// That a letter to somebody's family was printed, last, in whatever form.
struct Written {
  std::string title;
  std::string printed;  ///< an instant, UTC
  std::int64_t account;
};
/// To the family of these people, newest first.
std::vector<Written> letters_to(db::Session& session, std::span<const std::int64_t> people);

}  // namespace letters
