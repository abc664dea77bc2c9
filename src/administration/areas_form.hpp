#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/problems.hpp"
#include "change.hpp"
#include "html/components.hpp"
#include "http/request.hpp"
#include "organisation/standing.hpp"

namespace administration {

/// A choice of several areas, and to which centre they go from which day.
struct AreasForm {
  std::string action;
  std::span<const organisation::Answering* const> areas;
  std::span<const organisation::Centre> centres;
  std::optional<std::string> of = {};  ///< the centre that has them now
  base::Date on;                       ///< the day that the page shows
};
html::Html areas_form(const http::Request& request, const AreasForm& form, const base::Problems& problems);

/// What such a form asks for, done; then on to `address` of the day from which it holds.
Changed handed(db::Session& session, const organisation::Doer& doer, const http::Request& request, base::Date today,
               const std::string& address);

}  // namespace administration
