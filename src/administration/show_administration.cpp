#include <array>
#include <nlohmann/json.hpp>

#include "tasks.hpp"
#include "work.hpp"

namespace administration {
namespace {

using rights::Permission;

constexpr std::array work{
    Work{"Accounts", "/accounts", Permission::manage_accounts, "Who may sign in, in which role, where and how long."},
};

}  // namespace

std::span<const Work> all_work() { return work; }

http::Response show_administration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (request.accepts_json()) {
    auto all = nlohmann::ordered_json::array();
    for (const auto& each : work) {
      if (asker.may(each.permission)) {
        all.push_back({{"name", each.name}, {"address", each.address}});
      }
    }
    return http::json(nlohmann::ordered_json{{"administration", all}}.dump());
  }
  html::Html list;
  for (const auto& each : work) {
    if (asker.may(each.permission)) {
      list += html::html(R"(<h2 class="govuk-heading-m"><a class="govuk-link" href="{}">{}</a></h2>)"
                         R"(<p class="govuk-body">{}</p>)",
                         each.address, each.name, each.what_for);
    }
  }
  return site.page(
      request, asker, 200,
      {.title = "Administration", .content = html::html("<h1 class=\"govuk-heading-l\">Administration</h1>{}", list)});
}

}  // namespace administration
