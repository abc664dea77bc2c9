#pragma once

#include <map>
#include <string>

#include "base/problems.hpp"
#include "welcomes.hpp"

namespace births {

/// What the form of a welcome says.
struct SaidOfWelcome {
  std::string how = {};
  std::string day = {};
  std::string centre = {};  ///< its number
};

/// The centres by which the family can have been welcomed, and what they are called: the one that answers for its home;
/// where none does, those at which the asker registers families.
std::map<std::int64_t, std::string> welcoming_centres(const Site& site, const rights::Asker& asker,
                                                      const Welcome& welcome);

/// Who is to be welcomed, and the form for whoever may write it down; or how they were.
http::Response welcome_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                            const Welcome& welcome, const SaidOfWelcome& said, const base::Problems& problems);

}  // namespace births
