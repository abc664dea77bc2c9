#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "change.hpp"
#include "forms.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/day.hpp"
#include "structure_view.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

using html::Html;
using Json = nlohmann::ordered_json;

constexpr std::string_view of_node = "node:";
constexpr std::string_view taken_out = "none";

bool is_proposal(const StructureView& view) { return view.structure.status == "proposed"; }

std::string move_address(const StructureView& view, const organisation::Centre& centre) {
  return fmt::format("{}/centres/{}", address_of(view.structure), segment(centre.key));
}

Html move_form(const http::Request& request, const rights::Asker& asker, const StructureView& view,
               const organisation::Centre& centre, const base::Problems& problems) {
  auto where = node_choice(view, asker.today);
  where.name = "node";
  where.value = typed(request, "node");
  where.label = {.text = "Where it is to hang"};
  where.error_message = html::error_of(problems, "node");
  where.items.insert(where.items.begin(), {.value = "", .text = "Choose a place"});
  where.items.push_back({.value = std::string{taken_out}, .text = "Under no place: take it out of this structure"});
  const auto day = day_input(
      request, problems,
      {"from", "From which day",
       is_proposal(view)
           ? "Leave empty if it is so from the beginning. This is usual in a proposal: it can be compared at any date."
           : "Leave empty for today. Until that day it stays where it is."});
  return own_form(request, move_address(view, centre),
                  html::html("{}{}{}", html::select(where), day, html::button({.text = "Save"})));
}

Html past(const StructureView& view, const organisation::Centre& centre, base::Date today) {
  const auto all = view.handovers_of(centre.key);
  if (all.empty()) {
    return {};
  }
  html::Table table{.head = {{.text = "From"}, {.text = "Was under"}, {.text = "Is under"}},
                    .caption = "Its moves in this structure",
                    .caption_classes = "govuk-table__caption--m"};
  for (const auto& each : all) {
    table.rows.push_back({{.text = html::date(each.day) + (each.day > today ? " (to come)" : "")},
                          {.text = view.name_of(each.was)},
                          {.text = view.name_of(each.became)}});
  }
  return html::card_table(table);
}

http::Response move_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                         const StructureView& view, const organisation::Centre& centre,
                         const base::Problems& problems) {
  const auto now = html::html(
      "<p class=\"govuk-body\">Today it hangs under <strong>{}</strong> of {}. <a class=\"govuk-link\" "
      "href=\"/centres/{}\">All about this centre</a></p>",
      view.name_of(view.node_of(centre.key, asker.today)), view.structure.name, segment(centre.key));
  return form_page(site, request, asker, problems,
                   {.title = "Move " + centre.name,
                    .back = {.text = view.structure.name, .href = address_of(view.structure)},
                    .content = html::html("{}{}{}", now, move_form(request, asker, view, centre, problems),
                                          past(view, centre, asker.today))});
}

http::Response as_json(const StructureView& view, const organisation::Centre& centre, base::Date today) {
  const auto or_null = [](const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); };
  auto changes = Json::array();
  for (const auto& each : view.handovers_of(centre.key)) {
    changes.push_back({{"from", each.day.iso()}, {"was", or_null(each.was)}, {"became", or_null(each.became)}});
  }
  return http::json(Json{
      {"structure", view.structure.key},
      {"centre", centre.key},
      {"node_today", or_null(view.node_of(centre.key, today))},
      {"changes",
       changes}}.dump());
}

/// The centre of the address; null where there is none such.
const organisation::Centre* asked_centre(const std::optional<StructureView>& view, const http::Request& request) {
  const auto found = view ? view->centres.find(std::string{request.path("centre")}) : decltype(view->centres.end()){};
  return view && found != view->centres.end() ? &found->second : nullptr;
}

Changed moved(db::Session& session, const organisation::Doer& doer, const http::Request& request,
              const StructureView& view, base::Date today) {
  const auto from = http::read_day(request.form(), "from");
  if (!from) {
    return std::unexpected{from.error()};
  }
  const auto where = typed(request, "node");
  if (!where.starts_with(of_node) && where != taken_out) {
    return std::unexpected{base::Problems{"node", "Choose the place that it is to hang under."}};
  }
  const auto node = where == taken_out ? std::nullopt : std::optional{where.substr(of_node.size())};
  const auto day = from->value_or(is_proposal(view) ? base::Interval::first : today);
  const auto done =
      organisation::hang_centre(session, doer, {view.structure.key, std::string{request.path("centre")}, node, day});
  if (!done) {
    return std::unexpected{done.error()};
  }
  return with_done(address_of(view.structure) + (day == base::Interval::first ? "" : "?on=" + day.iso()),
                   !node                          ? "taken_out"
                   : day == base::Interval::first ? "moved_throughout"
                                                  : "moved");
}

}  // namespace

http::Response show_hang_centre(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto view = asked_structure(site, request);
  const auto* const centre = asked_centre(view, request);
  if (centre == nullptr) {
    return http::not_found();
  }
  if (request.accepts_json()) {
    return as_json(*view, *centre, asker.today);
  }
  auto refused = refusal(asker, rights::Permission::manage_structures);
  return refused ? *std::move(refused) : move_page(site, request, asker, *view, *centre, {});
}

http::Response hang_centre(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto view = asked_structure(site, request);
  const auto* const centre = asked_centre(view, request);
  if (centre == nullptr) {
    return http::not_found();
  }
  return carry_out(
      site, request, asker,
      [&](db::Session& session, const organisation::Doer& doer) {
        return moved(session, doer, request, *view, asker.today);
      },
      [&](const base::Problems& problems) { return move_page(site, request, asker, *view, *centre, problems); });
}

}  // namespace administration
