#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "html/components.hpp"
#include "html/numbers.hpp"
#include "http/json.hpp"
#include "pair_words.hpp"
#include "pairs_to_decide.hpp"
#include "tasks.hpp"

namespace linkage {
namespace {

using families::Brief;
using Json = nlohmann::ordered_json;

/// Decided from the top: the next come as these go.
constexpr std::size_t most_shown = 50;

std::string people_words(const Brief& brief) {
  std::string words;
  for (const auto& person : brief.people) {
    words += (words.empty() ? "" : "; ") + person.name + (person.born.empty() ? "" : ", " + person.born);
  }
  return words;
}

html::Html table(const std::vector<LikelyFamilies>& shown, const std::map<std::int64_t, Brief>& briefs) {
  html::Table table{
      .head = {{.text = "One family"}, {.text = "The other"}, {.text = "The same person"}, html::hidden_head("Action")},
      .caption = "Families that may be one",
      .caption_classes = "govuk-visually-hidden"};
  for (const auto& line : shown) {
    const auto& first = briefs.at(line.families.first);
    const auto& second = briefs.at(line.families.second);
    table.rows.push_back(
        {{.text = people_words(first)},
         {.text = people_words(second)},
         {.text = probability_words(line.probability)},
         {.html =
              html::html(R"(<a class="govuk-link" href="/duplicates/{}/{}">Compare<span class="govuk-visually-hidden">)"
                         R"( {} and {}</span></a>)",
                         first.id, second.id, first.title, second.title)}});
  }
  return html::card_table(table);
}

std::string as_json(const std::vector<LikelyFamilies>& shown, const std::map<std::int64_t, Brief>& briefs,
                    std::size_t all) {
  auto rows = Json::array();
  for (const auto& line : shown) {
    rows.push_back({{"families", {briefs.at(line.families.first).id, briefs.at(line.families.second).id}},
                    {"probability", line.probability},
                    {"people", line.people}});
  }
  return Json{{"count", all}, {"rows", std::move(rows)}}.dump();
}

html::Html content(const std::vector<LikelyFamilies>& shown, const std::map<std::int64_t, Brief>& briefs,
                   std::size_t all) {
  if (shown.empty()) {
    return html::html(
        "<p class=\"govuk-body\">Nothing to decide. Everybody is compared with everybody else each night, and after "
        "each "
        "import; families that are the same beyond doubt are joined then.</p>");
  }
  const auto more = all > shown.size() ? fmt::format(" The {} likeliest are shown.", shown.size()) : std::string{};
  return html::html("<p class=\"govuk-body\">{} to decide, of families whom you may see.{}</p>{}",
                    all == 1 ? std::string{"1 pair of families"}
                             : html::number(static_cast<std::int64_t>(all)) + " pairs of families",
                    more, table(shown, briefs));
}

}  // namespace

http::Response list_duplicates(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto shown = pairs_to_decide(site, asker);
  const auto all = shown.size();
  shown.resize(std::min(all, most_shown));
  if (auto recorded = site.record_look(request, asker,
                                       {.room = "linkage",
                                        .kind = "duplicates",
                                        .record = std::nullopt,
                                        .rows = static_cast<std::int64_t>(shown.size() * 2),
                                        .question = {},
                                        .purpose = std::string{request.query("purpose").value_or("")}});
      !recorded) {
    return std::move(recorded.error());
  }
  std::vector<std::int64_t> numbers;
  for (const auto& line : shown) {
    numbers.insert(numbers.end(), {line.families.first, line.families.second});
  }
  std::ranges::sort(numbers);
  const auto again = std::ranges::unique(numbers);
  numbers.erase(again.begin(), again.end());
  std::map<std::int64_t, Brief> briefs;
  for (auto& brief :
       site.database.read([&](db::Session& session) { return families::names_of_families(session, numbers); })) {
    briefs.emplace(brief.number, std::move(brief));
  }
  std::erase_if(shown, [&](const LikelyFamilies& line) {  // joined by somebody else just now
    return !briefs.contains(line.families.first) || !briefs.contains(line.families.second);
  });
  if (request.accepts_json()) {
    return http::json(as_json(shown, briefs, all));
  }
  return site.page(request, asker, 200,
                   {.title = "Families that may be one",
                    .content = html::html("{}<h1 class=\"govuk-heading-l\">Families that may be one</h1>{}",
                                          decided_banner(request, all == 0 ? "All pairs are decided." : ""),
                                          content(shown, briefs, all))});
}

}  // namespace linkage
