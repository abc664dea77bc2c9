#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

#include "http/request.hpp"
#include "http/response.hpp"
#include "reach/live.hpp"
#include "rights/asker.hpp"

namespace reach {

/// The children of a list, for a room that does something with all of them.
struct PeopleOfList {
  std::string title = {};                 ///< `142 children not seen`
  std::string place = {};                 ///< its name
  std::string address = {};               ///< of the list's page
  std::uint64_t rows = 0;                 ///< children, or families
  std::vector<std::int64_t> people = {};  ///< in the list's order
};

/// Of the list for which this request asks, whose path ends like a list's and whose query is a list's: the same rows as
/// the list's page has for this asker, on all its pages. Otherwise the answer that is given instead. What of them the
/// asker may see is not judged: see ties.hpp.
std::expected<PeopleOfList, http::Response> people_of_list(const Live& live, const http::Request& request,
                                                           const rights::Asker& asker, base::Date usual);

}  // namespace reach
