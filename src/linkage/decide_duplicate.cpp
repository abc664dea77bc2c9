#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/instant.hpp"
#include "families/joins.hpp"
#include "pair_view.hpp"
#include "pairs_to_decide.hpp"
#include "show_duplicate.hpp"
#include "tasks.hpp"

namespace linkage {
namespace {

using families::Brief;

/// Whom the form says are the same; problems where two are said to be one of the other family.
std::expected<families::SamePeople, base::Problems> chosen(const PairView& pair, const http::Form& form) {
  families::SamePeople people;
  std::set<std::int64_t> taken;
  base::Problems problems;
  for (const auto& person : pair.first.people) {
    const auto name = fmt::format("same-{}", person.person);
    const auto value = form.text(name).value_or("");
    if (value.empty()) {
      continue;
    }
    const auto others = alike(pair, person);
    const auto other =
        std::ranges::find(others, value, [](const Brief::Person* each) { return fmt::to_string(each->person); });
    if (other == others.end()) {
      problems.add(name, "Choose somebody of the other family, or nobody.");
    } else if (!taken.insert((*other)->person).second) {
      problems.add(name, "Two people of one family cannot both be this one of the other. Choose another, or nobody.");
    } else {
      people.emplace_back(person.person, (*other)->person);
    }
  }
  if (people.empty() && problems.empty()) {
    const auto first =
        std::ranges::find_if(pair.first.people, [&](const auto& each) { return !alike(pair, each).empty(); });
    problems.add(first == pair.first.people.end() ? "same" : fmt::format("same-{}", first->person),
                 "Say of at least one person who they are in the other family; or that they are two families.");
  }
  if (!problems.empty()) {
    return std::unexpected{std::move(problems)};
  }
  return people;
}

constexpr auto listed_field = "listed";

/// To the next pair, whoever goes through the list; to the family's records, who compared it with one of their choice.
/// `pair`: as it was before; nothing where it was joined already.
http::Response decided(const Site& site, const http::Request& request, const rights::Asker& asker,
                       const std::optional<PairView>& pair, std::string_view done, const std::string& of) {
  if (request.form().text(listed_field).value_or("") != "yes") {
    return http::see_other(fmt::format("/families/{}/joins?done={}", of, done));
  }
  const auto rank =
      pair && !pair->likely.empty() ? std::optional{rank_of(pair->likely.front())} : std::optional<Rank>{};
  return http::see_other(address_after(site, asker, rank, done, of));
}

}  // namespace

http::Response join_duplicate(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto pair = asked_pair(site, request, asker);
  if (!pair) {
    const auto one = site.family_of_id(asker, request.path("first"));
    const bool is_done = one && one == site.family_of_id(asker, request.path("second"));  // sent twice
    return is_done ? decided(site, request, asker, pair, "joined", std::string{request.path("first")})
                   : http::not_found();
  }
  const auto people = chosen(*pair, request.form());
  if (!people) {
    return duplicate_page(site, request, asker, *pair, people.error());
  }
  const auto done = site.database.write_alone([&](db::Session& session) {
    std::vector<base::Uuid> ids;
    std::ranges::generate_n(std::back_inserter(ids), static_cast<std::ptrdiff_t>(people->size()),
                            [&] { return site.database.env().new_id(); });
    forget_apart(session, {pair->first.number, pair->second.number});
    return families::join_families(session, {asker.id.text(), "web", base::instant_text(site.database.env().now())},
                                   *people, ids);
  });
  if (!done) {
    return duplicate_page(site, request, asker, *pair, done.error());
  }
  return decided(site, request, asker, pair, "joined", pair->first.id);
}

http::Response keep_duplicate_apart(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto pair = asked_pair(site, request, asker);
  if (!pair) {
    return http::not_found();
  }
  const auto now = base::instant_text(site.database.env().now());
  site.database.write_alone([&](db::Session& session) {
    keep_apart(session, {pair->first.number, pair->second.number}, now, asker.id.text());
    for (const auto family : {pair->first.number, pair->second.number}) {
      session.record({.actor = asker.id.text(),
                      .origin = "web",
                      .room = "linkage",
                      .kind = "family_apart",
                      .record = family,
                      .action = "create",
                      .rows = 1,
                      .digest = {},
                      .detail = {}});
    }
  });
  return decided(site, request, asker, pair, "apart", pair->first.id);
}

}  // namespace linkage
