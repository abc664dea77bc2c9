#include "place_page.hpp"
#include "tasks.hpp"

namespace reach {
namespace {

/// Nothing for a word that is none.
std::optional<MapOf> map_of(const http::Request& request) {
  const auto word = request.query("map").value_or("");
  if (word == "need") {
    return MapOf::need;
  }
  if (word == "to_do") {
    return MapOf::to_do;
  }
  return word.empty() || word == "reach" ? std::optional{MapOf::reach} : std::nullopt;
}

}  // namespace

http::Response show_place(const Pages& pages, const http::Request& request, const rights::Asker& asker) {
  return pages.figures("place", request, asker, [&](const Pages::Context& context) -> Said {
    const auto map = map_of(request);
    if (!map) {
      return not_understood(request, {"map", "This is not one; write reach, need or to_do."});
    }
    const auto& thresholds = context.catalogue.thresholds_on(context.view.asked.question.as_at);
    const auto figures = place_figures(context.engine, context.catalogue, context.view, context.see, thresholds);
    const PlacePage page{.catalogue = context.catalogue,
                         .view = context.view,
                         .figures = figures,
                         .thresholds = thresholds,
                         .opens_lists = asker.may(rights::Permission::open_list),
                         .part = context.part,
                         .not_yet = not_yet(context.view, context.usual),
                         .map = *map,
                         .boundaries = pages.site().boundaries};
    Said said;
    if (context.wants_json) {
      said.json = place_json(page);
    } else {
      said.title = context.part.heading(figures.name) + ", reach";
      said.breadcrumbs = breadcrumbs(context.catalogue, context.view);
      said.content = place_page(page);
    }
    return said;
  });
}

}  // namespace reach
