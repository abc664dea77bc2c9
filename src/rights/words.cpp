#include "words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "html/components.hpp"
#include "html/numbers.hpp"
#include "organisation/facts.hpp"
#include "organisation/names.hpp"

namespace rights {
namespace {

using html::Html;

bool still(const Grant& grant) { return grant.held.to() == base::Interval::last; }

Html end_form(const Site& site, const http::Request& request, const Holder& holder, const Grant& grant) {
  const auto action = fmt::format("/accounts/{}/grants/{}/end", holder.account.id.text(), grant.id.text());
  return own_form(request, action,
                  html::button({.html = html::html("End today<span class=\"govuk-visually-hidden\">: {}</span>",
                                                   name_of(site.rights.roles, grant)),
                                .classes = "govuk-button--secondary govuk-!-margin-bottom-0"}));
}

}  // namespace

std::map<Place, std::string> place_names(db::Database& database) {
  return database.read([](db::Session& session) {
    std::map<std::string, std::string, std::less<>> structures;
    organisation::each_structure_name(session, [&](const organisation::StructureName& each) {
      structures.emplace(each.structure, each.name.empty() ? each.structure : each.name);
    });
    std::map<Place, std::string> names;
    organisation::each_structure_node(session, [&](const organisation::StructureNode& each) {
      const auto structure = structures.find(each.structure);
      names.emplace(Place{std::string{each.structure}, std::string{each.node}},
                    fmt::format("{} ({})", each.name.empty() ? each.node : each.name,
                                structure == structures.end() ? each.structure : structure->second));
    });
    return names;
  });
}

std::string state_of(const Account& account) {
  return !account.active ? "Closed" : account.has_password ? "Open" : "Invited";
}

std::string name_of(const Roles& roles, const Grant& grant) {
  const auto* const role = roles.find(grant.role);
  return role == nullptr ? grant.role : role->name;
}

std::string name_of(const std::map<Place, std::string>& names, const Grant& grant) {
  if (!grant.place) {
    return "Everywhere";
  }
  const auto found = names.find(*grant.place);
  return found == names.end() ? grant.place->node : found->second;
}

std::string interval_of(const Grant& grant) {
  const auto from = "from " + html::date(grant.held.from());
  return still(grant) ? from : from + " to " + html::date(grant.held.to().plus_days(-1));
}

Html grants_table(const Site& site, const http::Request& request, const Holder& holder, base::Date today, bool ends) {
  if (holder.grants.empty()) {
    return html::html("<p class=\"govuk-body\">None yet.</p>");
  }
  auto grants = holder.grants;
  std::ranges::stable_partition(grants, [&](const Grant& each) { return each.held.to() > today; });
  const auto names = place_names(site.database);
  html::Table table{.head = {{.text = "Role"}, {.text = "Where"}, {.text = "When"}}};
  if (ends) {
    table.head.push_back(html::hidden_head("Action"));
  }
  for (const auto& each : grants) {
    auto& row = table.rows.emplace_back(std::vector<html::TableCell>{
        {.text = name_of(site.rights.roles, each)}, {.text = name_of(names, each)}, {.text = interval_of(each)}});
    if (ends) {
      row.push_back({.html = each.held.to() > today ? end_form(site, request, holder, each) : Html{}});
    }
  }
  return html::card_table(table);
}

Json told(const Holder& holder) {
  const auto& account = holder.account;
  Json grants = Json::array();
  for (const auto& each : holder.grants) {
    Json grant{{"grant", each.id.text()}, {"role", each.role}};
    if (each.place) {
      grant["structure"] = each.place->structure;
      grant["node"] = each.place->node;
    }
    grant["from"] = each.held.from().iso();
    if (!still(each)) {
      grant["to"] = each.held.to().iso();
    }
    grants.push_back(std::move(grant));
  }
  return {{"account", account.id.text()},
          {"name", account.name},
          {"email", account.email},
          {"state", state_of(account)},
          {"one_time_codes", account.has_one_time_codes},
          {"grants", grants}};
}

}  // namespace rights
