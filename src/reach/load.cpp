#include "load.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <future>
#include <memory>

#include "db/journal.hpp"
#include "families/closures.hpp"
#include "families/facts.hpp"
#include "organisation/facts.hpp"
#include "organisation/names.hpp"
#include "sessions/facts.hpp"
#include "threshold_sets.hpp"

namespace reach {
namespace {

using cohort::none;
using cohort::Number;

/// The places of areas and centres in the engine's lists.
struct Geography {
  Places areas;
  Places groups;
};

std::optional<double> degrees(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

AreaName named(const organisation::AreaName& area) {
  const auto latitude = degrees(area.latitude);
  const auto longitude = degrees(area.longitude);
  const auto decile = area.imd_decile ? std::optional{static_cast<int>(*area.imd_decile)} : std::nullopt;
  return {std::string{area.area}, std::string{area.name}, decile,
          latitude && longitude ? std::optional{Position{*latitude, *longitude}} : std::nullopt};
}

void read_places(db::Session& session, Geography& geography, Loaded& loaded) {
  organisation::each_area_name(session, [&](const organisation::AreaName& area) {
    geography.areas.add(area.area);
    loaded.catalogue.areas.push_back(named(area));
  });
  organisation::each_postcode(session, [&](std::string_view postcode, std::string_view area) {
    loaded.catalogue.postcodes.emplace(postcode, geography.areas.add(area));
  });
  organisation::each_reach_area(session, [&](const organisation::ReachArea& reach_area) {
    loaded.facts.services.push_back(
        {geography.areas.add(reach_area.area), loaded.catalogue.site_of(reach_area.centre), reach_area.held});
  });
  loaded.facts.areas = geography.areas.size();
}

/// Centres come by number, so that whoever reads them gives them the same places.
std::vector<Number> read_centres(db::Session& session) {
  std::vector<Number> sites;
  Number next = 0;
  organisation::each_centre(session, [&](std::int64_t centre, std::string_view) {
    sites.resize(static_cast<std::size_t>(centre) + 1, none);
    sites.back() = next++;
  });
  return sites;
}

void read_centre_names(db::Session& session, Catalogue& catalogue) {
  organisation::each_centre_name(session, [&](const organisation::CentreName& centre) {
    const auto area = catalogue.postcodes.find(std::string{centre.postcode});
    catalogue.centres.push_back(
        {std::string{centre.key}, std::string{centre.name}, area == catalogue.postcodes.end() ? none : area->second});
  });
}

void read_nodes(db::Session& session, Loaded& loaded) {
  auto& structures = loaded.catalogue.structures;
  organisation::each_structure_name(session, [&](const organisation::StructureName& structure) {
    structures.push_back(
        {std::string{structure.structure}, std::string{structure.name}, std::string{structure.status}, {}, {}, {}});
  });
  std::vector<std::vector<std::string>> parents(structures.size());
  organisation::each_structure_node(session, [&](const organisation::StructureNode& node) {
    const auto structure = loaded.catalogue.find_structure(node.structure).value();
    structures[structure].nodes.push_back({std::string{node.node}, std::string{node.level}, std::string{node.name}});
    parents[structure].emplace_back(node.parent);
  });
  for (std::size_t i = 0; i < structures.size(); ++i) {
    for (const auto& parent : parents[i]) {
      structures[i].parents.push_back(parent.empty() ? none : structures[i].find_node(parent).value());
    }
  }
}

void read_trees(db::Session& session, Loaded& loaded) {
  read_nodes(session, loaded);
  for (const auto& structure : loaded.catalogue.structures) {
    auto& tree = loaded.facts.trees.emplace_back();
    for (const auto parent : structure.parents) {
      tree.nodes.push_back({parent});
    }
  }
  organisation::each_structure_centre(session, [&](const organisation::StructureCentre& hanging) {
    const auto structure = loaded.catalogue.find_structure(hanging.structure).value();
    auto& names = loaded.catalogue.structures[structure];
    const auto node = names.find_node(hanging.node).value();
    const auto& so_far = names.in_use.value_or(hanging.held);
    names.in_use =
        base::Interval::of(std::min(so_far.from(), hanging.held.from()), std::max(so_far.to(), hanging.held.to()));
    loaded.facts.trees[structure].hangings.push_back({loaded.catalogue.site_of(hanging.centre), node, hanging.held});
  });
}

void read_groups(db::Session& session, Geography& geography, Loaded& loaded) {
  families::each_target_group(session, [&](const families::TargetGroup& group) {
    geography.groups.add(group.group);
    loaded.catalogue.groups.emplace_back(group.group);
    loaded.catalogue.group_names.push_back({std::string{group.name}, group.sensitive});
  });
  loaded.facts.tags = loaded.catalogue.groups.size();
  families::each_membership(session, families::StandIns{session}, [&](const families::Membership& membership) {
    const auto group = geography.groups.find(membership.group).value();
    loaded.facts.taggings.push_back({small(membership.family), group, membership.held});
  });
  organisation::each_population(session, [&](const organisation::Population& population) {
    // An estimate of a group that is not among ours is an estimate that nobody can ask for.
    const auto group = population.group.empty() ? std::optional{none} : geography.groups.find(population.group);
    if (group) {
      loaded.facts.estimates.push_back(
          {geography.areas.find(population.area).value(), *group, population.as_at, population.count});
    }
  });
}

void read_people(db::Session& session, Loaded& loaded) {
  const families::StandIns stand_ins{session};
  families::each_child(session, stand_ins, [&](const families::Child& child) {
    const auto died = child.died.value_or(base::Interval::last);
    loaded.facts.subjects.push_back({small(child.person), small(child.family), child.born, died});
    loaded.catalogue.people.put(small(child.person), child.key);
  });
  families::each_family(
      session, [&](std::int64_t family, std::string_view key) { loaded.catalogue.families.put(small(family), key); });
  std::string looked_for;
  families::each_address(session, stand_ins, [&](const families::Address& address) {
    looked_for = address.postcode;
    const auto& postcodes = loaded.catalogue.postcodes;
    if (const auto area = postcodes.find(looked_for); area != postcodes.end()) {
      loaded.facts.homes.push_back({small(address.person), area->second, address.held});
    }
  });
  families::each_protected_home(session, [&](const families::ProtectedHome& home) {
    loaded.catalogue.protected_homes[small(home.family)].push_back(home.held);
  });
  for (const auto& [family, accounts] : families::closed_families(session)) {
    loaded.catalogue.closed_families.emplace(small(family), accounts);
  }
  families::each_registration(session, stand_ins, [&](const families::Registration& registration) {
    loaded.facts.enrolments.push_back({small(registration.person), registration.held});
  });
}

/// When and where each session was that counts, by its number; at no site where it does not.
using SessionTable = std::vector<cohort::Contact>;

SessionTable read_sessions(db::Session& session, const std::vector<Number>& sites) {
  SessionTable table(static_cast<std::size_t>(sessions::session_numbers_end(session)), {{}, none});
  sessions::each_counted_session(session, [&](const sessions::CountedSession& counted) {
    table[static_cast<std::size_t>(counted.session)] = {counted.date, sites[static_cast<std::size_t>(counted.centre)]};
  });
  return table;
}

void read_contacts(db::Session& session, const std::vector<Number>& sites, const families::StandIns& stand_ins,
                   std::vector<cohort::SubjectContact>& out) {
  sessions::each_counted_contact(session, [&](const sessions::CountedContact& contact) {
    out.push_back(
        {small(stand_ins.person(contact.person)), {contact.date, sites[static_cast<std::size_t>(contact.centre)]}});
  });
}

/// Attendances are read in many pieces, by whoever is free.
class Presences {
 public:
  Presences(SessionTable table, const families::StandIns& stand_ins) : table_{std::move(table)} {
    for (const auto& [record, person] : stand_ins.people()) {
      const auto place = static_cast<std::size_t>(record);
      for (auto next = stands_for_.size(); next <= place; ++next) {
        stands_for_.push_back(small(static_cast<std::int64_t>(next)));
      }
      stands_for_[place] = small(person);
    }
  }

  void read(db::Session& session, std::vector<cohort::Gatherings>& out) {
    const auto end = static_cast<std::int64_t>(table_.size());
    const auto piece = end / pieces + 1;
    for (auto first = next_.fetch_add(piece); first < end; first = next_.fetch_add(piece)) {
      out.push_back(gatherings(session, first, std::min(first + piece, end)));
    }
  }

 private:
  static constexpr std::int64_t pieces = 64;

  cohort::Gatherings gatherings(db::Session& session, std::int64_t first, std::int64_t last) const {
    cohort::Gatherings read;
    std::int64_t gathered = 0;
    sessions::each_presence(session, first, last, [&](const sessions::Presence& presence) {
      const auto& contact = table_[static_cast<std::size_t>(presence.session)];
      if (contact.site == none) {
        return;
      }
      if (presence.session != gathered) {
        gathered = presence.session;
        read.begin(contact);
      }
      read.add(person_of(small(presence.person)));
    });
    return read;
  }

  Number person_of(Number record) const { return record < stands_for_.size() ? stands_for_[record] : record; }

  SessionTable table_;
  std::vector<Number> stands_for_;  ///< by record; beyond its end, each for itself
  std::atomic<std::int64_t> next_{1};
};

/// What the second session reads, meanwhile.
struct Second {
  std::int64_t position = 0;
  std::vector<cohort::SubjectContact> contacts;
  std::vector<cohort::Gatherings> gatherings;
};

using PresencesPromise = std::promise<std::shared_ptr<Presences>>;  // both sessions take pieces of it

Second read_second(db::Database& database, PresencesPromise& promise) try {
  return database.read([&](db::Session& session) {
    Second second{db::last_entry(session), {}, {}};
    const auto sites = read_centres(session);
    const families::StandIns stand_ins{session};
    const auto presences = std::make_shared<Presences>(read_sessions(session, sites), stand_ins);
    promise.set_value(presences);
    read_contacts(session, sites, stand_ins, second.contacts);
    presences->read(session, second.gatherings);
    return second;
  });
} catch (...) {
  try {
    promise.set_exception(std::current_exception());
  } catch (const std::future_error&) {  // NOLINT(bugprone-empty-catch): it has its value: the fault came later
  }
  throw;
}

Loaded read_first(db::Database& database, std::future<std::shared_ptr<Presences>> presences) {
  return database.read([&](db::Session& session) {
    Loaded loaded;
    loaded.position = db::last_entry(session);
    Geography geography;
    loaded.catalogue.sites = read_centres(session);
    loaded.facts.sites = static_cast<std::size_t>(
        std::ranges::count_if(loaded.catalogue.sites, [](Number site) { return site != none; }));
    read_places(session, geography, loaded);
    read_centre_names(session, loaded.catalogue);
    read_trees(session, loaded);
    read_groups(session, geography, loaded);
    loaded.catalogue.threshold_sets = threshold_sets(session);
    read_people(session, loaded);
    loaded.catalogue.people.rank();
    loaded.catalogue.families.rank();
    presences.get()->read(session, loaded.facts.gatherings);
    return loaded;
  });
}

}  // namespace

Loaded load(db::Database& database) {
  for (;;) {
    PresencesPromise promise;
    auto presences = promise.get_future();
    auto second = std::async(std::launch::async, [&] { return read_second(database, promise); });
    auto loaded = read_first(database, std::move(presences));
    auto read = second.get();
    if (read.position == loaded.position) {  // else somebody wrote between the two snapshots
      loaded.facts.contacts = std::move(read.contacts);
      std::ranges::move(read.gatherings, std::back_inserter(loaded.facts.gatherings));
      return loaded;
    }
  }
}

}  // namespace reach
