#include <fmt/format.h>

#include <algorithm>

#include "change.hpp"
#include "forms.hpp"
#include "html/problems.hpp"
#include "seen.hpp"
#include "structure_view.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

using html::Html;
using organisation::Node;

/// What is said of a node, and the button.
Html node_fields(const http::Request& request, const base::Problems& problems, const Node& present,
                 const std::string& button) {
  return html::html("{}{}{}",
                    html::input({.name = "name",
                                 .value = typed(request, "name", present.name),
                                 .label = {.text = "Name"},
                                 .error_message = html::error_of(problems, "name"),
                                 .autocomplete = "off"}),
                    html::input({.name = "level",
                                 .value = typed(request, "level", present.level),
                                 .label = {.text = "Level"},
                                 .hint = {.text = "What it is, in your own word: district, hub, group"},
                                 .error_message = html::error_of(problems, "level"),
                                 .classes = "govuk-input--width-20",
                                 .autocomplete = "off"}),
                    html::button({.text = button}));
}

http::Response add_node_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                             const StructureView& view, const base::Problems& problems) {
  Html parent;
  if (!view.nodes.empty()) {
    auto choice = node_choice(view, asker.today);
    choice.name = "parent";
    choice.value = typed(request, "parent", fmt::format("node:{}", request.query("below").value_or("")));
    choice.label = {.text = "Below"};
    choice.error_message = html::error_of(problems, "parent");
    parent = html::select(choice);
  }
  return form_page(site, request, asker, problems,
                   {.title = "Add a place",
                    .back = {.text = view.structure.name, .href = address_of(view.structure)},
                    .content = own_form(request, address_of(view.structure) + "/places",
                                        html::html("{}{}", parent, node_fields(request, problems, {}, "Add place")))});
}

http::Response node_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                         const StructureView& view, const Node& node, const base::Problems& problems) {
  const auto add = html::html(
      R"(<p class="govuk-body"><a class="govuk-link" href="{}/add-place?below={}">Add a place below {}</a></p>)",
      address_of(view.structure), segment(node.key), node.name);
  return form_page(
      site, request, asker, problems,
      {.title = node.name,
       .back = {.text = view.structure.name, .href = address_of(view.structure)},
       .content = html::html(
           "{}<p class=\"govuk-body\">A place's name and level have no dates: they count as they stand, "
           "for figures of the past too.</p>{}",
           add,
           own_form(request, fmt::format("{}/places/{}", address_of(view.structure), segment(node.key)),
                    html::html("{}{}", seen_field(seen_words(node)), node_fields(request, problems, node, "Save"))))});
}

}  // namespace

http::Response show_add_node(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (auto refused = refusal(asker, rights::Permission::manage_structures)) {
    return *std::move(refused);
  }
  const auto view = asked_structure(site, request);
  return view ? add_node_page(site, request, asker, *view, {}) : http::not_found();
}

http::Response add_node(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto view = asked_structure(site, request);
  if (!view) {
    return http::not_found();
  }
  return carry_out(
      site, request, asker,
      [&](db::Session& session, const organisation::Doer& doer) -> Changed {
        constexpr std::string_view of_node = "node:";
        const auto parent = typed(request, "parent");
        const auto added = organisation::add_node(session, doer, view->structure.key,
                                                  {parent.starts_with(of_node) ? parent.substr(of_node.size()) : "",
                                                   typed(request, "level"), typed(request, "name")});
        return added ? Changed{with_done(address_of(view->structure), "place_added")} : std::unexpected{added.error()};
      },
      [&](const base::Problems& problems) { return add_node_page(site, request, asker, *view, problems); });
}

http::Response show_change_node(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (auto refused = refusal(asker, rights::Permission::manage_structures)) {
    return *std::move(refused);
  }
  const auto view = asked_structure(site, request);
  const auto* const node = view ? view->find(std::string{request.path("node")}) : nullptr;
  return node != nullptr ? node_page(site, request, asker, *view, *node, {}) : http::not_found();
}

http::Response change_node(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto view = asked_structure(site, request);
  const auto* const node = view ? view->find(std::string{request.path("node")}) : nullptr;
  if (node == nullptr) {
    return http::not_found();
  }
  return carry_out(
      site, request, asker,
      [&](db::Session& session, const organisation::Doer& doer) -> Changed {
        const auto nodes = organisation::nodes_of(session, view->structure.key);
        const auto now = std::ranges::find(nodes, node->key, &Node::key);
        if (auto problems = changed_since(request, now == nodes.end() ? "" : seen_words(*now)); !problems.empty()) {
          return std::unexpected{std::move(problems)};
        }
        const auto done = organisation::change_node(session, doer, view->structure.key, node->key,
                                                    {node->parent, typed(request, "level"), typed(request, "name")});
        return done ? Changed{with_done(address_of(view->structure), "place_changed")} : std::unexpected{done.error()};
      },
      [&](const base::Problems& problems) { return node_page(site, request, asker, *view, *node, problems); });
}

}  // namespace administration
