#include "pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace reach {
namespace {

using rights::Permission;

/// What decides which figures somebody sees, as a text: the same text, the same figures.
std::string sight_key(const rights::Asker& asker) {
  std::string key;
  for (const auto permission : {Permission::see_reach, Permission::see_sensitive_groups, Permission::open_list}) {
    const auto seen = rights::visible(asker, permission);
    key += seen.whole ? "*" : "";
    for (const auto& place : seen.places) {
      key += fmt::format("{}/{},", place.structure, place.node);
    }
    key += '\n';
  }
  return key;
}

Said problem_page(const base::Problems& problems) {
  html::Html items;
  for (const auto& [field, message] : problems.all()) {
    items += html::html("<li>{}: {}</li>", field, message);
  }
  return {.status = 400,
          .title = "This address cannot be understood",
          .breadcrumbs = {},
          .content = html::html("<h1 class=\"govuk-heading-l\">This address cannot be understood</h1>"
                                "<ul class=\"govuk-list govuk-list--bullet\">{}</ul>"
                                "<p class=\"govuk-body\">Correct the address, or begin at <a class=\"govuk-link\" "
                                "href=\"/\">your own page</a>.</p>",
                                items),
          .json = {}};
}

Said not_for_this_role() {
  Said said;
  said.status = 403;
  return said;
}

Said problem_json(const base::Problems& problems) {
  auto list = nlohmann::json::array();
  for (const auto& [field, message] : problems.all()) {
    list.push_back({{"field", field}, {"message", message}});
  }
  Said said;
  said.status = 400;
  said.json = nlohmann::json{{"problems", list}}.dump();
  return said;
}

}  // namespace

Said nothing_there() {
  Said said;
  said.status = 404;
  return said;
}

Said not_understood(const http::Request& request, const base::Problems& problems) {
  return request.accepts_json() ? problem_json(problems) : problem_page(problems);
}

std::vector<html::Breadcrumb> breadcrumbs(const Catalogue& catalogue, const View& view) {
  const auto& structure = catalogue.structures[view.asked.question.tree];
  std::vector<html::Breadcrumb> crumbs;
  for (auto node = view.asked.node.value(); node != cohort::none; node = structure.parents[node]) {
    const auto& name = structure.nodes[node];
    crumbs.push_back({.text = name.name, .href = address_of_node(view, name.key)});
  }
  std::ranges::reverse(crumbs);
  return crumbs;
}

http::Response Pages::figures(std::string_view name, const http::Request& request, const rights::Asker& asker,
                              const Say& say) const {
  const auto usual = site_.usual_date();
  const auto key = fmt::format("{} {} {}\n{} {}\n{}", name, request.target(), request.accepts_json(), usual.iso(),
                               asker.today.iso(), sight_key(asker));
  return answer(request, asker,
                *kept_.get(key, site_.live.version(), [&] { return made(request, asker, usual, say); }));
}

http::Response Pages::answer(const http::Request& request, const rights::Asker& asker, const Said& said) const {
  if (said.status == 404) {
    return http::not_found();
  }
  if (said.status == 403) {
    return http::problem(403, "Your role does not see figures of this group.");
  }
  if (!said.json.empty()) {
    return http::json(said.json, said.status);
  }
  return site_.page(request, asker, said.status,
                    {.title = said.title, .breadcrumbs = said.breadcrumbs, .content = said.content});
}

Said Pages::made(const http::Request& request, const rights::Asker& asker, base::Date usual, const Say& say) const {
  return site_.live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) -> Said {
    const auto view = read_view(request, catalogue, usual);
    if (!view) {
      return not_understood(request, view.error());
    }
    if (!*view) {
      return nothing_there();
    }
    const auto see = what_to_see(asker, engine, catalogue);
    if (const auto group = group_of(**view);
        group != cohort::none && catalogue.group_names[group].sensitive && !see.sensitive_groups) {
      return not_for_this_role();
    }
    const auto& question = (*view)->asked.question;
    const auto part = part_of(rights::visible(asker), see.figures, engine, catalogue, question, *(*view)->asked.node);
    return say({engine, catalogue, **view, see, part, usual, asker, request, request.accepts_json()});
  });
}

}  // namespace reach
