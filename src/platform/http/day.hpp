#pragma once

#include <expected>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/problems.hpp"
#include "http/form.hpp"

namespace http {

/// The day that a date input of that name was filled in with (`from-day`, `from-month`, `from-year`); nothing where all
/// three are empty. A problem beside the field where there is no such day.
std::expected<std::optional<base::Date>, base::Problems> read_day(const Form& form, const std::string& field);

}  // namespace http
