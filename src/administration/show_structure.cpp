#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "forms.hpp"
#include "html/numbers.hpp"
#include "structure_view.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

using html::Html;
using Json = nlohmann::ordered_json;

Json or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

http::Response as_json(const StructureView& view, base::Date on) {
  auto nodes = Json::array();
  for (const auto& branch : branches(view, on)) {
    auto centres = Json::array();
    for (const auto* each : branch.centres) {
      centres.push_back(each->key);
    }
    nodes.push_back({{"node", branch.node->key},
                     {"parent", branch.node->parent},
                     {"level", branch.node->level},
                     {"name", branch.node->name},
                     {"centres", centres}});
  }
  auto gaps = Json::array();
  for (const auto* each : left_out(view, on)) {
    gaps.push_back(each->key);
  }
  auto changes = Json::array();
  for (const auto& [centre, handover] : moves(view)) {
    changes.push_back({{"centre", centre->key},
                       {"from", handover.day.iso()},
                       {"was", or_null(handover.was)},
                       {"became", or_null(handover.became)}});
  }
  return http::json(Json{
      {"structure", view.structure.key},
      {"name", view.structure.name},
      {"status", view.structure.status},
      {"on", on.iso()},
      {"nodes", nodes},
      {"under_no_node", gaps},
      {"changes",
       changes}}.dump());
}

Html centre_link(const StructureView& view, const organisation::Centre& centre) {
  return html::html(R"(<li><a class="govuk-link" href="{}/centres/{}">{}</a></li>)", address_of(view.structure),
                    segment(centre.key), centre.name);
}

Html gap(const StructureView& view, base::Date on) {
  const auto all = left_out(view, on);
  if (all.empty()) {
    return {};
  }
  const auto words = all.size() == 1 ? std::string{"A centre that is open hangs"}
                                     : fmt::format("{} centres that are open hang", all.size());
  return html::inset_text(
      {.html = html::html("<p class=\"govuk-body\"><strong>{} under no place on this day.</strong> Figures by this "
                          "structure leave out the areas that they answer for. Choose one to say where it belongs.</p>"
                          "<ul class=\"govuk-list\">{}</ul>",
                          words, html::each(all, [&](const auto* each) { return centre_link(view, *each); }))});
}

/// The node at `place`, and those below it, as nested lists.
Html branch_item(const StructureView& view, const std::vector<Branch>& all, std::size_t& place) {
  const auto& own = all.at(place++);
  Html item = html::html(
      "<a class=\"govuk-link govuk-!-font-weight-bold\" href=\"{}/places/{}\">{}</a> <span "
      "class=\"hearth-tree__level\">{}</span>",
      address_of(view.structure), segment(own.node->key), own.node->name, own.node->level);
  if (!own.centres.empty()) {
    item += html::html("<ul class=\"govuk-list hearth-tree__centres\">{}</ul>",
                       html::each(own.centres, [&](const auto* each) { return centre_link(view, *each); }));
  }
  Html below;
  while (place < all.size() && all.at(place).depth > own.depth) {
    below += branch_item(view, all, place);
  }
  if (!below.empty()) {
    item += html::html("<ul class=\"govuk-list hearth-tree\">{}</ul>", below);
  }
  return html::html("<li>{}</li>", item);
}

Html tree(const StructureView& view, base::Date on) {
  const auto all = branches(view, on);
  if (all.empty()) {
    return html::html(
        "<p class=\"govuk-body\">It has no place yet. <a class=\"govuk-link\" href=\"{}/add-place\">Add "
        "the first</a>: the whole county.</p>",
        address_of(view.structure));
  }
  Html items;
  for (std::size_t place = 0; place < all.size();) {
    items += branch_item(view, all, place);
  }
  return html::html(
      "<p class=\"govuk-body\">Choose a centre to move it; choose a place to name it anew, or to add one below it.</p>"
      "<ul class=\"govuk-list hearth-tree hearth-tree--root\">{}</ul>",
      items);
}

Html changes(const StructureView& view, base::Date today) {
  const auto all = moves(view);
  if (all.empty()) {
    return html::html("<p class=\"govuk-body\">Nothing yet: all centres hang where they always did.</p>");
  }
  html::Table table{.head = {{.text = "From"}, {.text = "Centre"}, {.text = "Was under"}, {.text = "Is under"}}};
  for (const auto& [centre, handover] : all) {
    const auto when = html::date(handover.day) + (handover.day > today ? " (to come)" : "");
    table.rows.push_back({{.text = when},
                          {.html = html::html(R"(<a class="govuk-link" href="{}/centres/{}">{}</a>)",
                                              address_of(view.structure), segment(centre->key), centre->name)},
                          {.text = view.name_of(handover.was)},
                          {.text = view.name_of(handover.became)}});
  }
  return html::card_table(table);
}

}  // namespace

http::Response show_structure(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto view = asked_structure(site, request);
  if (!view) {
    return http::not_found();
  }
  const auto on = shown_day(request, asker);
  if (request.accepts_json()) {
    return as_json(*view, on);
  }
  const auto& structure = view->structure;
  const auto head = html::html(
      "{}<h1 class=\"govuk-heading-l\">{}</h1><p class=\"govuk-body\">{} <a class=\"govuk-link\" "
      "href=\"{}/change\">Change its name or status</a></p><h2 class=\"govuk-heading-m\">As it stands on {}</h2>{}",
      done_banner(request), structure.name, status_tag(structure), address_of(structure), html::date(on),
      day_chooser(request, on));
  return site.page(request, asker, 200,
                   {.title = structure.name,
                    .back_link = html::BackLink{.text = "Structures", .href = "/structures"},
                    .content = html::html(
                        "{}{}{}<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/new-structure?of={}\">Prepare a "
                        "regrouping that begins with this structure</a></p><h2 class=\"govuk-heading-m\">What has "
                        "changed, and what is to come</h2>{}",
                        head, gap(*view, on), tree(*view, on), segment(structure.key), changes(*view, asker.today))});
}

}  // namespace administration
