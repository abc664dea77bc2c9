#include "area_gaps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "centre_view.hpp"
#include "html/numbers.hpp"

namespace administration {
namespace {

using html::Html;

std::set<std::string> centres_in(const std::vector<organisation::Hanging>& hangings,
                                 const std::set<std::string>& structures, base::Date on) {
  std::set<std::string> centres;
  for (const auto& each : hangings) {
    if (structures.contains(each.structure) && organisation::owner_on(each.nodes, on)) {
      centres.insert(each.centre);
    }
  }
  return centres;
}

std::string areas_words(std::size_t areas) {
  return fmt::format("{} {}", html::number(static_cast<std::int64_t>(areas)), areas == 1 ? "area" : "areas");
}

Html centre_item(const AreaGaps::Centre& centre, std::string_view what) {
  return html::html(R"(<li><a class="govuk-link" href="/centres/{}">{}</a> {} {}.</li>)", centre.key, centre.name, what,
                    areas_words(centre.areas));
}

Html structures_item(const std::vector<std::string>& in_force) {
  if (in_force.size() == 1) {
    return {};
  }
  if (in_force.empty()) {
    return html::html(
        R"(<li>No structure is in force: <a class="govuk-link" href="/structures">say which is</a>.</li>)");
  }
  std::string names;
  for (const auto& each : in_force) {
    names += (names.empty() ? "" : ", ") + each;
  }
  return html::html(
      "<li>{} structures are in force at once: {}. <a class=\"govuk-link\" href=\"/structures\">Say which "
      "of them are past or proposed</a>.</li>",
      in_force.size(), names);
}

}  // namespace

AreaGaps area_gaps(db::Session& session, base::Date on) {
  AreaGaps gaps;
  std::set<std::string> in_force;
  for (const auto& each : organisation::structures(session)) {
    if (each.status == "in_force") {
      in_force.insert(each.key);
      gaps.structures_in_force.push_back(each.name);
    }
  }
  const auto centres = organisation::centres(session);
  const auto areas = organisation::answerings(session);
  const auto placed = centres_in(organisation::hangings(session), in_force, on);
  for (const auto& [centre, count] : closed_but_answering(centres, areas, on)) {
    gaps.closed.push_back({centre->key, centre->name, count});
  }
  for (const auto& centre : centres) {
    if (placed.contains(centre.key) || (centre.closed && *centre.closed <= on)) {
      continue;
    }
    if (const auto own = areas_of(areas, centre.key, on); !own.empty()) {
      gaps.nowhere.push_back({centre.key, centre.name, own.size()});
    }
  }
  gaps.areas_of_nobody = areas_of_nobody(areas, on).size();
  return gaps;
}

Html gap_items(const AreaGaps& gaps) {
  Html items = structures_item(gaps.structures_in_force);
  for (const auto& each : gaps.closed) {
    items += centre_item(each, "is closed and still answers for");
  }
  for (const auto& each : gaps.nowhere) {
    items +=
        centre_item(each, "hangs in no structure that is in force, so nobody counts under a place who lives in its");
  }
  if (gaps.areas_of_nobody > 0) {
    items += html::html(
        R"(<li>For <a class="govuk-link" href="/reach-areas">{}</a> no centre answers: who lives there counts in the )"
        R"(whole county alone.</li>)",
        areas_words(gaps.areas_of_nobody));
  }
  return items;
}

}  // namespace administration
