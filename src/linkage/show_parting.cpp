#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "asked_joins.hpp"
#include "base/instant.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "http/json.hpp"
#include "likely_pairs.hpp"
#include "parting.hpp"
#include "tasks.hpp"

namespace linkage {
namespace {

using families::Join;
using html::Html;

std::string came_words(const RecordSince& record) {
  return fmt::format("{}: {} since", record.words,
                     record.came == 1 ? "1 entry" : html::number(record.came) + " entries");
}

/// To whom what came since belongs; nothing is asked of whom nothing was said since.
Html question(const PairSince& pair, const std::string& since) {
  if (pair.first.came + pair.second.came == 0) {
    return {};
  }
  return html::radios(
      {.fieldset = html::Fieldset{.legend = {.text = fmt::format("To which record belongs what came since {}?", since),
                                             .classes = "govuk-fieldset__legend--s"}},
       .hint = {.text = came_words(pair.first) + "; " + came_words(pair.second) + "."},
       .name = field_of(pair),
       .items = {{.text = "Leave it as it was recorded", .value = "recorded"},
                 {.text = "All of it to " + pair.first.words, .value = fmt::to_string(pair.first.record)},
                 {.text = "All of it to " + pair.second.words, .value = fmt::to_string(pair.second.record)}},
       .value = "recorded"});
}

std::string as_json(const std::vector<PairSince>& pairs) {
  auto all = nlohmann::ordered_json::array();
  for (const auto& pair : pairs) {
    all.push_back({{"field", field_of(pair)},
                   {"first", {{"record", pair.first.record}, {"came_since", pair.first.came}}},
                   {"second", {{"record", pair.second.record}, {"came_since", pair.second.came}}}});
  }
  return nlohmann::ordered_json{{"people", std::move(all)}}.dump();
}

}  // namespace

http::Response show_parting(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto joins = asked_joins(site, request, asker);
  const std::string id{request.path("join")};
  const auto join = joins ? std::ranges::find(joins->all, id, &Join::id) : std::vector<Join>::const_iterator{};
  if (!joins || join == joins->all.end() || !join->parted.empty()) {
    return http::not_found();
  }
  if (auto recorded = look_at(site, request, asker, joins->family.number); !recorded) {
    return std::move(recorded.error());
  }
  const auto pairs = site.database.read([&](db::Session& session) { return pairs_since(session, *join); });
  if (request.accepts_json()) {
    return http::json(as_json(pairs));
  }
  const auto since = html::date(day_of(*join));
  const auto form = html::form(
      {.action = fmt::format("/families/{}/joins/{}/part", joins->family.id, id),
       .csrf_token = std::string{request.forgery_token()},
       .html = html::html(
           "{}{}", html::each(pairs, [&](const PairSince& pair) { return question(pair, since); }),
           html::button({.text = "They are two families: take the join back", .prevent_double_click = true}))});
  return site.page(
      request, asker, 200,
      {.title = "Take a join back",
       .back_link = html::BackLink{.text = "Records of this family",
                                   .href = fmt::format("/families/{}/joins", joins->family.id)},
       .content =
           html::html("<h1 class=\"govuk-heading-l\">Take the join back?</h1><p class=\"govuk-body\">Both records will "
                      "be as they were before {}, and the comparison over night will not ask about them again.</p>{}",
                      since, form)});
}

http::Response part_family(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto joins = asked_joins(site, request, asker);
  const std::string id{request.path("join")};
  const auto join = joins ? std::ranges::find(joins->all, id, &Join::id) : std::vector<Join>::const_iterator{};
  if (!joins || join == joins->all.end()) {
    return http::not_found();
  }
  const auto now = base::instant_text(site.database.env().now());
  site.database.write_alone([&](db::Session& session) {
    if (families::part_families(session, {asker.id.text(), "web", now}, id)) {
      put_where_it_belongs(session, *join, request.form());
      keep_apart(session, std::minmax({join->first, join->second}), now, asker.id.text());
    }
  });
  return http::see_other(fmt::format("/families/{}/joins?done=parted", joins->family.id));
}

}  // namespace linkage
