#include "forms.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "html/page.hpp"

namespace administration {

html::ErrorMessage error_beside(const base::Problems& problems, std::string_view field) {
  const auto found = std::ranges::find(problems.all(), field, &base::Problem::field);
  return {.text = found == problems.all().end() ? std::string{} : found->message};
}

html::Html error_summary_of(const base::Problems& problems) {
  if (problems.empty()) {
    return {};
  }
  html::ErrorSummary summary{.title_text = "There is a problem"};
  for (const auto& each : problems.all()) {
    summary.error_list.push_back({.href = "#" + each.field, .text = each.message});
  }
  return html::error_summary(summary);
}

http::Response problems_json(const base::Problems& problems) {
  auto all = nlohmann::ordered_json::array();
  for (const auto& each : problems.all()) {
    all.push_back({{"field", each.field}, {"message", each.message}});
  }
  return http::json(nlohmann::ordered_json{{"problems", all}}.dump(), 422);
}

html::Html button_form(const http::Request& request, std::string action, const html::Html& button) {
  return html::form({.action = std::move(action), .csrf_token = std::string{request.forgery_token()}, .html = button});
}

}  // namespace administration
