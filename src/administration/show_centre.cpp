#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "areas_form.hpp"
#include "centre_view.hpp"
#include "forms.hpp"
#include "html/numbers.hpp"
#include "structure_view.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

using html::Html;
using organisation::Answering;
using organisation::Centre;
using Json = nlohmann::ordered_json;

/// Where a centre hangs in one structure.
struct Hung {
  organisation::Structure structure;
  std::string node;  ///< its name; `no place` for none
};

struct CentreView {
  Centre centre;
  std::vector<Centre> centres;
  std::vector<Answering> areas;
  std::vector<Hung> hung;
};

std::optional<CentreView> read_centre(db::Session& session, const std::string& key, base::Date on) {
  auto centre = organisation::find_centre(session, key);
  if (!centre) {
    return std::nullopt;
  }
  CentreView view{*std::move(centre), organisation::centres(session), organisation::answerings(session), {}};
  const auto names = place_names(session);
  const auto hangings = organisation::hangings_of_centre(session, key);
  for (const auto& each : organisation::structures(session)) {
    if (each.status == "past") {
      continue;
    }
    const auto found = std::ranges::find(hangings, each.key, &organisation::Hanging::structure);
    const auto node = found == hangings.end() ? std::nullopt : organisation::owner_on(found->nodes, on);
    view.hung.push_back({each, node ? names.at({each.key, *node}) : "no place"});
  }
  return view;
}

Html facts(const Centre& centre) {
  const auto row = [](std::string key, std::string value) {
    return html::SummaryListRow{.key = {.text = std::move(key)}, .value = {.text = std::move(value)}};
  };
  return html::summary_list({.rows = {row("Kind", kind_words(centre.kind)),
                                      row("Postcode", centre.postcode.empty() ? "Not known" : centre.postcode),
                                      row("Opened", day_words(centre.opened)),
                                      row("Closed", centre.closed ? html::date(*centre.closed) : "It is open"),
                                      row("Key", centre.key + " (by which other systems know it)")}});
}

Html where_it_hangs(const CentreView& view) {
  if (view.hung.empty()) {
    return html::html("<p class=\"govuk-body\">There is no structure yet.</p>");
  }
  html::Table table{.head = {{.text = "Structure"}, {.text = "Place"}, {.text = "Change"}}};
  for (const auto& each : view.hung) {
    table.rows.push_back(
        {{.html = html::html(
              "{} {}",
              html::html(R"(<a class="govuk-link" href="{}">{}</a>)", address_of(each.structure), each.structure.name),
              status_tag(each.structure))},
         {.text = each.node},
         {.html = html::html("<a class=\"govuk-link\" href=\"{}/centres/{}\">Move<span "
                             "class=\"govuk-visually-hidden\"> in {}</span></a>",
                             address_of(each.structure), segment(view.centre.key), each.structure.name)}});
  }
  return html::card_table(table);
}

/// A centre that is closed and still has areas: a gap, and no error.
Html warning(const CentreView& view, std::size_t areas, base::Date on) {
  if (areas == 0 || !view.centre.closed || *view.centre.closed > on) {
    return {};
  }
  return html::warning_text(
      {.text = fmt::format("It closed on {} and still answers for {} {}. Hand them to another centre.",
                           html::date(*view.centre.closed), areas, areas == 1 ? "area" : "areas")});
}

Html areas(const http::Request& request, const CentreView& view, base::Date on, const base::Problems& problems) {
  const auto own = areas_of(view.areas, view.centre.key, on);
  const auto count = own.empty()       ? std::string{"It answers for no area."}
                     : own.size() == 1 ? std::string{"It answers for one area."}
                                       : fmt::format("It answers for {} areas.", own.size());
  auto more = html::html(
      "<p class=\"govuk-body\">{} <a class=\"govuk-link\" href=\"/reach-areas\">Areas that no "
      "centre answers for</a></p>",
      count);
  if (own.empty()) {
    return more;
  }
  return html::html("{}{}<h3 class=\"govuk-heading-s\">Hand areas to another centre</h3>{}", more,
                    warning(view, own.size(), on),
                    areas_form(request,
                               {.action = address_of(view.centre) + "/areas",
                                .areas = own,
                                .centres = view.centres,
                                .of = view.centre.key,
                                .on = on},
                               problems));
}

http::Response as_json(const CentreView& view, base::Date on) {
  const auto day = [](const std::optional<base::Date>& given) { return given ? Json(given->iso()) : Json(nullptr); };
  auto own = Json::array();
  for (const auto* each : areas_of(view.areas, view.centre.key, on)) {
    own.push_back({{"area", each->area}, {"name", each->name}});
  }
  auto hung = Json::array();
  for (const auto& each : view.hung) {
    hung.push_back({{"structure", each.structure.key}, {"place", each.node}});
  }
  const auto& centre = view.centre;
  return http::json(Json{
      {"centre", centre.key},
      {"name", centre.name},
      {"kind", centre.kind},
      {"postcode", centre.postcode},
      {"opened", day(centre.opened)},
      {"closed", day(centre.closed)},
      {"on", on.iso()},
      {"structures", hung},
      {"areas", own}}.dump());
}

http::Response centre_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const CentreView& view, base::Date on, const base::Problems& problems) {
  return form_page(
      site, request, asker, problems,
      {.title = view.centre.name,
       .back = {.text = "Centres", .href = "/centres"},
       .content = html::html(
           "{}{}<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"{}/change\">Change name, kind, postcode or "
           "days</a></p><h2 class=\"govuk-heading-m\">On {}</h2>{}{}<h2 class=\"govuk-heading-m\">Areas that it "
           "answers "
           "for on {}</h2>{}",
           done_banner(request), facts(view.centre), address_of(view.centre), html::date(on), day_chooser(request, on),
           where_it_hangs(view), html::date(on), areas(request, view, on, problems))});
}

}  // namespace

http::Response show_centre(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto on = shown_day(request, asker);
  const auto view = site.database.read(
      [&](db::Session& session) { return read_centre(session, std::string{request.path("centre")}, on); });
  if (!view) {
    return http::not_found();
  }
  return request.accepts_json() ? as_json(*view, on) : centre_page(site, request, asker, *view, on, {});
}

http::Response hand_areas_over(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto on = shown_day(request, asker);
  const auto view = site.database.read(
      [&](db::Session& session) { return read_centre(session, std::string{request.path("centre")}, on); });
  if (!view) {
    return http::not_found();
  }
  return carry_out(
      site, request, asker,
      [&](db::Session& session, const organisation::Doer& doer) {
        return handed(session, doer, request, asker.today, address_of(view->centre));
      },
      [&](const base::Problems& problems) { return centre_page(site, request, asker, *view, on, problems); });
}

}  // namespace administration
