#include "problems.hpp"

#include <algorithm>

namespace html {

ErrorMessage error_of(const base::Problems& problems, std::string_view field) {
  const auto found = std::ranges::find(problems.all(), field, &base::Problem::field);
  return {.text = found == problems.all().end() ? std::string{} : found->message};
}

Html summary_of(const base::Problems& problems) {
  if (problems.empty()) {
    return {};
  }
  std::vector<ErrorSummaryItem> items;
  for (const auto& each : problems.all()) {
    items.push_back({.href = "#" + each.field, .text = each.message});
  }
  return error_summary({.title_text = "There is a problem", .error_list = items});
}

}  // namespace html
