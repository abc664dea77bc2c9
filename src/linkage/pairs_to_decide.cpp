#include "pairs_to_decide.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "families/family_ids.hpp"
#include "html/components.hpp"

namespace linkage {
namespace {

constexpr auto list_address = "/duplicates";
constexpr std::int64_t most_at_once = 64;

/// Pair by pair, as far as the one that is looked for.
class Going {
 public:
  Going(const Site& site, const rights::Asker& asker) : sees_{site.sees(asker)} {}

  /// The first pair after that rank about which the asker may decide.
  std::optional<Ranked> next(db::Session& session, std::optional<Rank> after) const {
    for (;;) {
      const auto pairs = likely_after(session, after, most_at_once);
      const auto found = std::ranges::find_if(pairs, [&](const Ranked& pair) { return is_to_decide(session, pair); });
      if (found != pairs.end()) {
        return *found;
      }
      if (pairs.size() < most_at_once) {
        return std::nullopt;
      }
      after = pairs.back().rank;
    }
  }

 private:
  /// Two families stand on the list where their likeliest pair of people does.
  bool is_to_decide(db::Session& session, const Ranked& pair) const {
    if (!sees_(pair.families.first).may_link || !sees_(pair.families.second).may_link) {
      return false;
    }
    const auto likely = likely_pairs(session, pair.families);
    return !likely.empty() && rank_of(likely.front()) == pair.rank && !are_apart(session, pair.families);
  }

  std::function<families::SeenOfFamily(std::int64_t family)> sees_;
};

html::Html family_link(const std::string& of, const char* page, const char* words) {
  return html::html(R"(<a class="govuk-notification-banner__link" href="/families/{}{}">{}</a>)", of, page, words);
}

html::Html decided_words(std::string_view done, const std::string& of) {
  return done == "joined" ? html::html(
                                "The last two count as one family now. If they have two addresses and live at one, end "
                                "the other on {}, once you are sure that they are one. {} if it was wrong.",
                                family_link(of, "", "the family's page"), family_link(of, "/joins", "Take it back"))
                          : html::text("The last two stay two families, and are not shown again.");
}

}  // namespace

std::vector<LikelyFamilies> pairs_to_decide(const Site& site, const rights::Asker& asker) {
  auto pairs = site.database.read([](db::Session& session) { return likely_families(session); });
  const auto sees = site.sees(asker);
  std::erase_if(pairs, [&](const LikelyFamilies& pair) {
    return !sees(pair.families.first).may_link || !sees(pair.families.second).may_link;
  });
  return pairs;
}

std::optional<std::string> next_pair(const Site& site, const rights::Asker& asker, const std::optional<Rank>& rank) {
  const Going going{site, asker};
  return site.database.read([&](db::Session& session) -> std::optional<std::string> {
    auto next = going.next(session, rank);
    if (!next && rank) {
      next = going.next(session, std::nullopt);
    }
    if (!next || next->rank == rank) {
      return std::nullopt;
    }
    const auto [first, second] = next->families;
    const auto ids = families::ids_of_families(session, std::array{first, second});
    return fmt::format("{}/{}/{}", list_address, ids.at(first), ids.at(second));
  });
}

std::string address_after(const Site& site, const rights::Asker& asker, const std::optional<Rank>& rank,
                          std::string_view done, const std::string& of) {
  return fmt::format("{}?done={}&of={}", next_pair(site, asker, rank).value_or(list_address), done, of);
}

html::Html decided_banner(const http::Request& request, std::string_view now) {
  const auto done = request.query("done").value_or("");
  const auto of = base::Uuid::parse(request.query("of").value_or(""));
  if ((done != "joined" && done != "apart") || !of) {
    return {};
  }
  return html::notification_banner({.html = html::html(R"(<p class="govuk-notification-banner__heading">{} {}</p>)",
                                                       decided_words(done, of->text()), now),
                                    .type = "success"});
}

}  // namespace linkage
