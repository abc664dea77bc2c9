#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "asked_joins.hpp"
#include "base/instant.hpp"
#include "families/family_ids.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
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

Html the_same(const PairSince& pair) { return html::html("<li>{}; and {}</li>", pair.first.words, pair.second.words); }

/// To whom what came since belongs; nothing is asked of whom nothing was said since.
Html question(const PairSince& pair, const std::string& since, const http::Request& request,
              const base::Problems& problems) {
  if (pair.first.came + pair.second.came == 0) {
    return {};
  }
  return html::radios(
      {.fieldset = html::Fieldset{.legend = {.text = fmt::format("To which record belongs what came since {}?", since),
                                             .classes = "govuk-fieldset__legend--s"}},
       .hint = {.text = came_words(pair.first) + "; " + came_words(pair.second) + "."},
       .error_message = html::error_of(problems, field_of(pair)),
       .name = field_of(pair),
       .items = {{.text = "Leave it as it was recorded", .value = "recorded"},
                 {.text = "All of it to " + pair.first.words, .value = fmt::to_string(pair.first.record)},
                 {.text = "All of it to " + pair.second.words, .value = fmt::to_string(pair.second.record)}},
       .value = std::string{request.form().text(field_of(pair)).value_or("")}});
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

namespace {

http::Response parting_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                            const Joins& joins, const Join& join, const base::Problems& problems) {
  if (auto recorded = look_at(site, request, asker, joins.family.number); !recorded) {
    return std::move(recorded.error());
  }
  const auto pairs = site.database.read([&](db::Session& session) { return pairs_since(session, join); });
  if (request.accepts_json()) {
    return problems.empty() ? http::json(as_json(pairs)) : http::as_json(problems);
  }
  const auto since = html::date(day_of(join));
  const auto questions =
      html::each(pairs, [&](const PairSince& pair) { return question(pair, since, request, problems); });
  const auto form = html::form({.action = fmt::format("/families/{}/joins/{}/part", joins.family.id, join.id),
                                .csrf_token = std::string{request.forgery_token()},
                                .html = html::html("{}{}", questions,
                                                   html::button({.text = "They are two families: take the join back",
                                                                 .prevent_double_click = true}))});
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = "Take a join back",
       .has_errors = !problems.empty(),
       .back_link =
           html::BackLink{.text = "Records of this family", .href = fmt::format("/families/{}/joins", joins.family.id)},
       .content = html::html("{}<h1 class=\"govuk-heading-l\">Take the join back?</h1><p "
                             "class=\"govuk-body\">These were said to be the same:</p><ul "
                             "class=\"govuk-list govuk-list--bullet\">{}</ul><p "
                             "class=\"govuk-body\">Each record has again what was said of it before {}. "
                             "What somebody ended or put right since stays so: look at both afterwards. A "
                             "stop on contact that was set since, or that they are closed to all but named "
                             "people, holds for both. The comparison over night will not ask about them "
                             "again.</p>{}",
                             html::summary_of(problems), html::each(pairs, the_same), since, form)});
}

/// The family's join that the address names.
const Join* asked_join(const std::optional<Joins>& joins, const http::Request& request) {
  if (!joins) {
    return nullptr;
  }
  const auto join = std::ranges::find(joins->all, std::string{request.path("join")}, &Join::id);
  return join == joins->all.end() ? nullptr : &*join;
}

}  // namespace

http::Response show_parting(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto joins = asked_joins(site, request, asker);
  const auto* const join = asked_join(joins, request);
  return join == nullptr || !join->parted.empty() ? http::not_found()
                                                  : parting_page(site, request, asker, *joins, *join, {});
}

http::Response part_family(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto joins = asked_joins(site, request, asker);
  const auto* const join = asked_join(joins, request);
  if (join == nullptr) {
    return http::not_found();
  }
  const auto now = base::instant_text(site.database.env().now());
  const auto actor = asker.id.text();
  const auto problems = site.database.write_alone([&](db::Session& session) {
    auto open = join->parted.empty() ? not_said(pairs_since(session, *join), request.form()) : base::Problems{};
    if (open.empty() &&
        families::part_families(session, {actor, "web", now}, join->id, [&] { return site.database.env().new_id(); })) {
      put_where_it_belongs(session, *join, request.form(), actor);
      keep_apart(session, std::minmax({join->first, join->second}), now, actor);
    }
    return open;
  });
  if (!problems.empty()) {
    return parting_page(site, request, asker, *joins, *join, problems);
  }
  const auto parted_from = site.database.read([&](db::Session& session) -> std::optional<std::string> {
    const auto first = families::family_counts_as(session, join->first);
    const auto second = families::family_counts_as(session, join->second);
    const auto other = first == joins->family.number ? second : first;
    return first == second ? std::nullopt
                           : std::optional{families::ids_of_families(session, std::array{other}).at(other)};
  });
  return http::see_other(parted_from
                             ? fmt::format("/families/{}/joins?done=parted&from={}", joins->family.id, *parted_from)
                             : fmt::format("/families/{}/joins?done=still", joins->family.id));
}

}  // namespace linkage
