#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "html/numbers.hpp"
#include "organisation/names.hpp"
#include "sessions/meetings.hpp"

namespace sessions {
namespace {

using families::Met;

/// Meetings of one kind in one month.
struct Together {
  std::set<base::Date> days = {};
  std::vector<std::string> names = {};
};

std::string title_of(const Met& met, std::size_t times, const std::string& centre) {
  const auto count = times == 1 ? std::string{} : fmt::format(" {} times", times);
  if (met.kind == "attendance") {
    return fmt::format("Came{} to {}, {}", count, met.service, centre);
  }
  const auto kind = met.kind == "home_visit"   ? "Visited at home"
                    : met.kind == "one_to_one" ? "Met one to one"
                    : met.kind == "phone"      ? "Rung up"
                    : met.kind == "text"       ? "Sent a text message"
                    : met.kind == "letter"     ? "Written to"
                                               : "Met";
  return fmt::format("{}{}{}, {}", kind, count, met.service.empty() ? "" : " (" + met.service + ")", centre);
}

std::map<std::int64_t, std::string> names_of_centres(db::Session& session) {
  std::map<std::int64_t, std::string> names;
  organisation::each_centre_name(
      session, [&](const organisation::CentreName& centre) { names.emplace(centre.centre, std::string{centre.name}); });
  return names;
}

}  // namespace

std::vector<families::TimelineItem> told_by_meetings(db::Session& session, const families::Family& family,
                                                     std::span<const Met> meetings) {
  std::map<std::tuple<int, unsigned, std::string, std::string, std::int64_t>, Together> months;
  for (const auto& met : meetings) {
    auto& together = months[{met.date.year(), met.date.month(), met.kind, met.service, met.centre}];
    together.days.insert(met.date);
    if (const auto name = families::called(family, met.person);
        !name.empty() && std::ranges::find(together.names, name) == together.names.end()) {
      together.names.push_back(name);
    }
  }
  const auto centres = names_of_centres(session);
  std::vector<families::TimelineItem> items;
  for (const auto& [month, together] : months) {
    const auto& [year, number, kind, service, centre] = month;
    const auto name = centres.find(centre);
    const Met like{.centre = centre, .service = service, .kind = kind};
    const auto last = *together.days.rbegin();
    items.push_back(
        {.on = last,
         .kind = kind == "attendance" ? "attendance" : "contact",
         .title = title_of(like, together.days.size(), name == centres.end() ? std::string{"a centre"} : name->second),
         .text = fmt::format("{}{}.", fmt::join(together.names, ", "),
                             together.days.size() == 1 ? "" : ": in " + html::month(last))});
  }
  return items;
}

}  // namespace sessions
