#include "pair_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace linkage {

std::optional<PairView> asked_pair(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto one = site.family_of_id(asker, request.path("first"));
  auto other = site.family_of_id(asker, request.path("second"));
  if (!one || !other || *one == *other) {
    return std::nullopt;
  }
  const auto [first, second] = std::minmax({*one, *other});
  auto first_brief = site.brief(asker, first);
  auto second_brief = site.brief(asker, second);
  if (!first_brief || !second_brief || !first_brief->may_link || !second_brief->may_link) {
    return std::nullopt;
  }
  PairView pair{*std::move(first_brief), *std::move(second_brief), {}};
  site.database.read([&](db::Session& session) {
    pair.likely = likely_pairs(session, {first, second});
    pair.apart = are_apart(session, {first, second});
  });
  return pair;
}

std::string address_of(const PairView& pair) { return fmt::format("/duplicates/{}/{}", pair.first.id, pair.second.id); }

std::vector<const families::Brief::Person*> alike(const PairView& pair, const families::Brief::Person& person) {
  std::vector<const families::Brief::Person*> all;
  for (const auto& other : pair.second.people) {
    if ((other.role == "carer") == (person.role == "carer")) {
      all.push_back(&other);
    }
  }
  return all;
}

std::map<std::int64_t, std::int64_t> likeliest(const PairView& pair) {
  constexpr double likelier_than_not = 0.5;
  std::map<std::int64_t, std::int64_t> all;
  std::set<std::int64_t> taken;
  for (const auto& likely : pair.likely) {  // the likeliest first
    const bool is_free = !all.contains(likely.first_person) && !taken.contains(likely.second_person);
    if (likely.probability >= likelier_than_not && is_free) {
      all.emplace(likely.first_person, likely.second_person);
      taken.insert(likely.second_person);
    }
  }
  return all;
}

}  // namespace linkage
