#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "areas_form.hpp"
#include "centre_view.hpp"
#include "forms.hpp"
#include "html/numbers.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

using html::Html;
using Json = nlohmann::ordered_json;

constexpr auto own_address = "/reach-areas";

struct AreasView {
  std::vector<organisation::Answering> areas;
  std::vector<organisation::Centre> centres;
};

AreasView read_areas(db::Session& session) {
  return {organisation::answerings(session), organisation::centres(session)};
}

http::Response as_json(const AreasView& view, base::Date on) {
  auto gaps = Json::array();
  for (const auto* each : areas_of_nobody(view.areas, on)) {
    gaps.push_back({{"area", each->area}, {"name", each->name}});
  }
  auto closed = Json::array();
  for (const auto& [centre, areas] : closed_but_answering(view.centres, view.areas, on)) {
    closed.push_back({{"centre", centre->key}, {"areas", areas}});
  }
  return http::json(
      Json{{"on", on.iso()}, {"areas", view.areas.size()}, {"of_no_centre", gaps}, {"of_closed_centres", closed}}
          .dump());
}

Html closed_centres(const AreasView& view, base::Date on) {
  const auto all = closed_but_answering(view.centres, view.areas, on);
  if (all.empty()) {
    return {};
  }
  return html::html(
      R"(<h2 class="govuk-heading-m">Areas of closed centres</h2><ul class="govuk-list govuk-list--bullet">{}</ul>)",
      html::each(all, [&](const ClosedButAnswering& each) {
        return html::html(
            "<li><a class=\"govuk-link\" href=\"{}?on={}\">{}</a> is closed and still answers for {} "
            "{}</li>",
            address_of(*each.centre), on.iso(), each.centre->name, each.areas, each.areas == 1 ? "area" : "areas");
      }));
}

Html areas_gap(const http::Request& request, const AreasView& view, base::Date on, const base::Problems& problems) {
  const auto none = areas_of_nobody(view.areas, on);
  if (none.empty()) {
    return html::html("<p class=\"govuk-body\">None: each of the {} areas has a centre on this day.</p>",
                      html::number(static_cast<std::int64_t>(view.areas.size())));
  }
  return html::html(
      "<p class=\"govuk-body\">{} of {} areas. Children who live there count in the whole county, and "
      "under no centre.</p>{}",
      html::number(static_cast<std::int64_t>(none.size())), html::number(static_cast<std::int64_t>(view.areas.size())),
      areas_form(request, {.action = own_address, .areas = none, .centres = view.centres, .of = {}, .on = on},
                 problems));
}

http::Response areas_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                          const AreasView& view, const base::Problems& problems) {
  const auto on = shown_day(request, asker);
  return form_page(
      site, request, asker, problems,
      {.title = "Reach areas",
       .back = {.text = "Administration", .href = "/administration"},
       .content = html::html(
           "{}<p class=\"govuk-body\">Each small area has one centre that answers for it. To hand areas from one "
           "centre "
           "to another, open <a class=\"govuk-link\" href=\"/centres\">the centre that has them</a>.</p>{}{}<h2 "
           "class=\"govuk-heading-m\">Areas that no centre answers for on {}</h2>{}",
           done_banner(request), day_chooser(request, on), closed_centres(view, on), html::date(on),
           areas_gap(request, view, on, problems))});
}

}  // namespace

http::Response show_reach_areas(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto view = site.database.read(read_areas);
  return request.accepts_json() ? as_json(view, shown_day(request, asker)) : areas_page(site, request, asker, view, {});
}

http::Response give_areas(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto view = site.database.read(read_areas);
  return carry_out(
      site, request, asker,
      [&](db::Session& session, const organisation::Doer& doer) {
        return handed(session, doer, request, asker.today, own_address);
      },
      [&](const base::Problems& problems) { return areas_page(site, request, asker, view, problems); });
}

}  // namespace administration
