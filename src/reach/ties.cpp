#include "ties.hpp"

#include <algorithm>

#include "sight.hpp"

namespace reach {
namespace {

/// The centre of each of the engine's sites.
std::vector<std::int64_t> centres_of_sites(const Catalogue& catalogue) {
  std::vector<std::int64_t> centres(catalogue.centres.size());
  for (std::size_t centre = 0; centre < catalogue.sites.size(); ++centre) {
    if (catalogue.sites[centre] != cohort::none) {
      centres[catalogue.sites[centre]] = static_cast<std::int64_t>(centre);
    }
  }
  return centres;
}

bool lives_in(const Sight& sight, const Catalogue& catalogue, const families::Ties& ties) {
  return std::ranges::any_of(ties.postcodes, [&](const std::string& postcode) {
    const auto area = catalogue.postcodes.find(postcode);
    return area != catalogue.postcodes.end() && sight.holds(area->second);
  });
}

/// Where the asker has one permission.
struct Seeing {
  std::int64_t account;
  rights::Visible visible;
  Sight sight;
  std::vector<cohort::Number> sites;  ///< ascending
};

Seeing seeing(const rights::Asker& asker, rights::Permission permission, const cohort::Engine& engine,
              const Catalogue& catalogue) {
  Seeing seeing{asker.account, rights::visible(asker, permission), {}, {}};
  if (seeing.visible.whole) {
    return seeing;
  }
  seeing.sight = sight_of(seeing.visible, engine, catalogue, asker.today);
  for (const auto& place : seeing.visible.places) {
    const auto structure = catalogue.find_structure(place.structure);
    const auto node = structure ? catalogue.structures[*structure].find_node(place.node) : std::nullopt;
    const auto sites = node ? engine.sites_of(*structure, *node, asker.today) : std::vector<cohort::Number>{};
    seeing.sites.insert(seeing.sites.end(), sites.begin(), sites.end());
  }
  std::ranges::sort(seeing.sites);
  return seeing;
}

/// **The one visibility rule**, as ties.hpp says it.
bool holds(const Seeing& seeing, const cohort::Engine& engine, const Catalogue& catalogue, const families::Ties& ties,
           std::span<const std::int64_t> people) {
  if (catalogue.is_closed_to(static_cast<cohort::Number>(ties.family), seeing.account)) {  // whatever somebody's role
    return false;
  }
  if (seeing.visible.whole || lives_in(seeing.sight, catalogue, ties)) {
    return true;
  }
  const auto is_here = [&](cohort::Number site) { return std::ranges::binary_search(seeing.sites, site); };
  return std::ranges::any_of(ties.centres, [&](auto centre) { return is_here(catalogue.site_of(centre)); }) ||
         (!seeing.sites.empty() && std::ranges::any_of(people, [&](std::int64_t person) {
           return std::ranges::any_of(engine.contacts_of(static_cast<cohort::Number>(person)),
                                      [&](const cohort::Contact& contact) { return is_here(contact.site); });
         }));
}

}  // namespace

bool sees(const Live& live, const rights::Asker& asker, rights::Permission permission, const families::Ties& ties) {
  return live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) {
    return holds(seeing(asker, permission, engine, catalogue), engine, catalogue, ties, {});
  });
}

families::SeesFamily sees_families(const Live& live, const rights::Asker& asker) {
  using rights::Permission;
  return live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) -> families::SeesFamily {
    const auto family = seeing(asker, Permission::see_family, engine, catalogue);
    const auto names = seeing(asker, Permission::see_names, engine, catalogue);
    const auto addresses = seeing(asker, Permission::see_addresses, engine, catalogue);
    const auto link = seeing(asker, Permission::link_families, engine, catalogue);
    return [=, &live](const families::Ties& ties, std::span<const std::int64_t> people) {
      return live.ask([&](const cohort::Engine& now, const Catalogue& words) {
        families::SeenOfFamily seen{.family = holds(family, now, words, ties, people)};
        seen.names = seen.family && holds(names, now, words, ties, people);
        seen.addresses = seen.names && holds(addresses, now, words, ties, people);
        seen.may_link = seen.names && holds(link, now, words, ties, people);
        return seen;
      });
    };
  });
}

MayWhere may_where(const Live& live, const rights::Asker& asker, rights::Permission permission) {
  return live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) -> MayWhere {
    return [where = seeing(asker, permission, engine, catalogue), &live](const families::Ties& ties,
                                                                         std::span<const std::int64_t> people) {
      return live.ask(
          [&](const cohort::Engine& now, const Catalogue& words) { return holds(where, now, words, ties, people); });
    };
  });
}

std::vector<std::int64_t> centres_where(const Live& live, const rights::Asker& asker, rights::Permission permission) {
  return live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) {
    const auto seen = seeing(asker, permission, engine, catalogue);
    auto centres = centres_of_sites(catalogue);
    if (!seen.visible.whole) {
      std::vector<std::int64_t> own;
      own.reserve(seen.sites.size());
      for (const auto site : seen.sites) {
        own.push_back(centres[site]);
      }
      centres = std::move(own);
    }
    std::ranges::sort(centres);
    const auto again = std::ranges::unique(centres);
    centres.erase(again.begin(), again.end());
    return centres;
  });
}

std::vector<sessions::ContactDay> contact_days(const Live& live, std::span<const std::int64_t> people) {
  std::vector<sessions::ContactDay> days;
  live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) {
    const auto centres = centres_of_sites(catalogue);
    for (const auto person : people) {
      for (const auto& contact : engine.contacts_of(static_cast<cohort::Number>(person))) {
        days.push_back({person, centres[contact.site], contact.date});
      }
    }
  });
  return days;
}

}  // namespace reach
