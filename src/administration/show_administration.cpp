#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "entry_words.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "tasks.hpp"
#include "today.hpp"

namespace administration {
namespace {

using html::Html;
using rights::Permission;

constexpr std::size_t most_accounts = 5;

/// One page of administration, as this page lists it.
struct Work {
  const char* name;
  const char* address;
  Permission permission;
  const char* what_for;  ///< a sentence
};

constexpr std::array work{
    Work{"Accounts", "/accounts", Permission::manage_accounts, "Who may sign in, in which role, where and how long."},
    Work{"Journal", "/journal", Permission::see_journal,
         "Who did what, who looked at whom, and whether it still stands as it was written."},
    Work{"Protected addresses", "/protected-openings", Permission::review_openings,
         "Who opened one, when and why: to be reviewed."},
    Work{"Closed families", "/closed-families", Permission::review_openings,
         "Which are closed to all but named people, and when to look again."},
    Work{"Imports", "/imports", Permission::import_package,
         "Take a package of records in: first see what it would do, then decide."},
    Work{"Export", "/export", Permission::export_package, "All records as a package of files."},
    Work{"Structures", "/structures", Permission::manage_structures,
         "Which centre belongs to which district or group; regroupings, prepared and in force."},
    Work{"Centres", "/centres", Permission::manage_structures,
         "What they are called, when they open and close, and which areas they answer for."},
    Work{"Reach areas", "/reach-areas", Permission::manage_structures,
         "Areas that no centre answers for, and which centre takes them."},
    Work{"What a registration asks", "/own-fields", Permission::manage_registration,
         "What the council asks besides, and which questions must be answered."},
    Work{"Thresholds", "/thresholds", Permission::manage_thresholds,
         "From which per cent on reach is good, and from which outstanding."},
};

Html looks_item(const Today& today) {
  const auto& [looks, accounts] = *today.looks;
  if (looks == 0) {
    return html::html("<li>Nobody looked at a family or a list in the last seven days.</li>");
  }
  return html::html(
      "<li><a class=\"govuk-link\" href=\"/journal?done=looks&from={}\">{}</a> in the last seven days, by "
      "{}.</li>",
      today.looks_from, fmt::format("{} {}", html::number(looks), looks == 1 ? "look" : "looks"),
      fmt::format("{} {}", html::number(accounts), accounts == 1 ? "account" : "accounts"));
}

Html without_rights_item(const std::vector<Today::Account>& accounts) {
  if (accounts.empty()) {
    return html::html("<li>Every account that is open has a role.</li>");
  }
  Html names;
  for (std::size_t i = 0; i < std::min(accounts.size(), most_accounts); ++i) {
    names += html::html(R"({}<a class="govuk-link" href="/accounts/{}">{}</a>)", i == 0 ? "" : ", ", accounts[i].id,
                        accounts[i].name);
  }
  if (accounts.size() > most_accounts) {
    names += html::html(R"( and <a class="govuk-link" href="/accounts">{} more</a>)",
                        static_cast<std::int64_t>(accounts.size() - most_accounts));
  }
  return html::html("<li>{} without a role, who can do nothing: {}. Give each one, or close it.</li>",
                    accounts.size() == 1 ? "An account" : fmt::format("{} accounts", accounts.size()), names);
}

Html verified_item(const Today& today) {
  const auto link = html::html(R"(<a class="govuk-link" href="/journal/verification">{}</a>)",
                               today.verified_long_ago ? "Verify it" : "Verification");
  if (!today.verified) {
    return html::html("<li>The journal was never verified. {}.</li>", link);
  }
  if (!today.verified->touched.empty()) {
    return html::html("<li><strong>The journal was touched: {}.</strong> {}.</li>", today.verified->touched, link);
  }
  return html::html("<li>The journal was last verified on {}{}. {}.</li>", html::instant(today.verified->instant),
                    today.verified_long_ago ? ", more than 30 days ago" : " and stood as it was written", link);
}

Html imported_item(const Today& today) {
  return today.imported ? html::html("<li>The last import was on {}.</li>", html::instant(today.imported->instant))
                        : html::html("<li>Nothing was imported yet.</li>");
}

Html today_list(const Today& today) {
  Html items;
  if (today.looks) {
    items += looks_item(today);
  }
  if (today.without_rights) {
    items += without_rights_item(*today.without_rights);
  }
  if (today.gaps) {
    items += gap_items(*today.gaps);
  }
  if (today.verifies) {
    items += verified_item(today);
  }
  if (today.imports) {
    items += imported_item(today);
  }
  return items.empty() ? Html{}
                       : html::html(
                             "<h2 class=\"govuk-heading-m\">Today</h2><ul class=\"govuk-list "
                             "govuk-list--bullet govuk-!-margin-bottom-7\">{}</ul>",
                             items);
}

Html work_list(const rights::Asker& asker) {
  Html list;
  for (const auto& each : work) {
    if (asker.may(each.permission)) {
      list += html::html(R"(<h2 class="govuk-heading-m"><a class="govuk-link" href="{}">{}</a></h2>)"
                         R"(<p class="govuk-body">{}</p>)",
                         each.address, each.name, each.what_for);
    }
  }
  return list;
}

std::string administration_json(const Today& today, const rights::Asker& asker) {
  auto all = nlohmann::ordered_json::array();
  for (const auto& each : work) {
    if (asker.may(each.permission)) {
      all.push_back({{"name", each.name}, {"address", each.address}});
    }
  }
  nlohmann::ordered_json told{{"administration", all}};
  if (today.looks) {
    told["looks"] = {{"from", today.looks_from}, {"looks", today.looks->looks}, {"accounts", today.looks->accounts}};
  }
  if (today.without_rights) {
    told["accounts_without_rights"] = today.without_rights->size();
  }
  if (today.gaps) {
    const auto keys = [](const std::vector<AreaGaps::Centre>& centres) {
      auto all = nlohmann::ordered_json::array();
      for (const auto& each : centres) {
        all.push_back({{"centre", each.key}, {"areas", each.areas}});
      }
      return all;
    };
    told["gaps"] = {{"structures_in_force", today.gaps->structures_in_force},
                    {"areas_of_no_centre", today.gaps->areas_of_nobody},
                    {"of_closed_centres", keys(today.gaps->closed)},
                    {"of_centres_in_no_structure", keys(today.gaps->nowhere)}};
  }
  if (today.verifies) {
    told["verified"] = today.verified ? nlohmann::ordered_json(today.verified->instant) : nlohmann::ordered_json{};
    told["verified_long_ago"] = today.verified_long_ago;
  }
  if (today.imports) {
    told["imported"] = today.imported ? nlohmann::ordered_json(today.imported->instant) : nlohmann::ordered_json{};
  }
  return told.dump();
}

}  // namespace

http::Response show_administration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto today = today_of(site, asker);
  if (request.accepts_json()) {
    return http::json(administration_json(today, asker));
  }
  return site.page(request, asker, 200,
                   {.title = "Administration",
                    .content = html::html("<h1 class=\"govuk-heading-l\">Administration</h1>{}{}", today_list(today),
                                          work_list(asker))});
}

}  // namespace administration
