// A family's story on one page, newest first, across rooms.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "family_page.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "show_family.hpp"
#include "tasks.hpp"
#include "timeline.hpp"
#include "told_of_contact.hpp"

namespace families {
namespace {

using html::Html;

void append(std::vector<TimelineItem>& all, std::vector<TimelineItem> more) {
  std::ranges::move(more, std::back_inserter(all));
}

/// Cuts the family first: nothing that the asker may not see is handed on.
std::vector<TimelineItem> story_of(const Site& site, const rights::Asker& asker, SeenFamily& found) {
  return site.database.read([&](db::Session& session) {
    const auto accounts = site.account_names();
    const auto corrections = corrections_of(session, found.family, found.sight);
    cut(found.family, found.sight);
    auto items = told_by_facts(found.family, centre_names(session), asker.today);
    append(items, told_by_corrections(found.family, corrections, accounts));
    if (found.sight.who_looked) {
      append(items, told_by_openings(session, found.family, accounts));
    }
    append(items, told_by_letters(found.letters));
    append(items, told_by_stops(session, found.family, found.sight, asker.today));
    append(items, told_by_joins(session, found.family, found.sight));
    for (const auto& tells : site.timeline) {
      append(items, tells(session, found.family, found.sight));
    }
    std::ranges::stable_sort(items, std::ranges::greater{}, &TimelineItem::on);
    return items;
  });
}

Html item_html(const TimelineItem& item) {
  return html::html(
      R"(<li><h3 class="govuk-heading-s govuk-!-margin-bottom-1">{}</h3><p class="govuk-body govuk-!-margin-bottom-1"><time class="govuk-caption-m" datetime="{}">{}</time>{}</p></li>)",
      item.title, item.on.iso(), html::date(item.on), item.text);
}

/// By year, so that a long story has headings to go by.
Html story_html(const std::vector<TimelineItem>& items) {
  Html all;
  for (auto year = items.begin(); year != items.end();) {
    const auto next =
        std::find_if(year, items.end(), [&](const TimelineItem& each) { return each.on.year() != year->on.year(); });
    all += html::html(
        R"(<section aria-labelledby="year-{}"><h2 class="govuk-heading-m" id="year-{}">{}</h2><ol class="govuk-list govuk-list--spaced" role="list" reversed>{}</ol></section>)",
        year->on.year(), year->on.year(), year->on.year(),
        html::each(std::ranges::subrange(year, next), [](const TimelineItem& item) { return item_html(item); }));
    year = next;
  }
  return items.empty() ? html::html("<p class=\"govuk-body\">Nothing is held yet.</p>") : all;
}

std::string story_json(const Family& family, const std::vector<TimelineItem>& items) {
  auto all = nlohmann::ordered_json::array();
  for (const auto& item : items) {
    all.push_back({{"on", item.on.iso()}, {"kind", item.kind}, {"title", item.title}, {"text", item.text}});
  }
  return nlohmann::ordered_json{{"family", family.id}, {"timeline", std::move(all)}}.dump();
}

}  // namespace

http::Response show_timeline(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto found = seen_family(site, request.path("id"), asker);
  if (!found) {
    return http::not_found();
  }
  if (auto recorded = site.record_look(request, asker, look_at(found->family, request)); !recorded) {
    return std::move(recorded.error());
  }
  const auto items = story_of(site, asker, *found);
  if (request.accepts_json()) {
    return http::json(story_json(found->family, items));
  }
  return site.page(
      request, asker, 200,
      {.title = "Their story so far",
       .back_link = html::BackLink{.text = "Back to the family", .href = "/families/" + found->family.id},
       .content = html::html(
           "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\"><span "
           "class=\"govuk-caption-l\">{}</span><h1 class=\"govuk-heading-l\">Their story so far</h1>{}</div></div>",
           family_title(found->family), story_html(items))});
}

}  // namespace families
