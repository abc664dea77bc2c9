#include "package_facts.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "package_table.hpp"

namespace bench {
namespace {

using cohort::none;
using cohort::Number;

class PackageReading {
 public:
  explicit PackageReading(const std::filesystem::path& package) : package_{package} {}

  PackageFacts all() {
    read_places();
    read_trees();
    read_groups();
    read_people();
    read_homes();
    read_memberships();
    read_registrations();
    read_population();
    read_sessions();
    read_attendances();
    read_contacts();
    out_.catalogue.people.rank();
    out_.catalogue.families.rank();
    return std::move(out_);
  }

 private:
  void read_places() {
    PackageTable areas{package_, "areas.csv", {"area"}};
    while (areas.next()) {
      areas_.add(areas[0]);
    }
    PackageTable postcodes{package_, "postcodes.csv", {"postcode", "area"}};
    while (postcodes.next()) {
      area_of_postcode_.emplace(postcodes[0], areas_.add(postcodes[1]));
    }
    PackageTable centres{package_, "centres.csv", {"centre"}};
    while (centres.next()) {
      centres_.add(centres[0]);
    }
    PackageTable served{package_, "reach_areas.csv", {"area", "centre", "from", "to"}};
    while (served.next()) {
      out_.facts.services.push_back({areas_.add(served[0]), centres_.find(served[1]).value(), served.interval(2)});
    }
    out_.facts.areas = areas_.size();
    out_.facts.sites = centres_.size();
  }

  void read_trees() {
    auto& structures = out_.catalogue.structures;
    PackageTable keys{package_, "structures.csv", {"structure"}};
    while (keys.next()) {
      structures.push_back({.key = std::string{keys[0]}});
    }
    std::ranges::sort(structures, {}, &reach::StructureNames::key);
    out_.facts.trees.resize(structures.size());
    for (std::size_t i = 0; i < structures.size(); ++i) {
      read_nodes(structures[i], out_.facts.trees[i]);
    }
    PackageTable hanging{package_, "structure_centres.csv", {"structure", "centre", "node", "from", "to"}};
    while (hanging.next()) {
      const auto tree = out_.catalogue.find_structure(hanging[0]).value();
      out_.facts.trees[tree].hangings.push_back(
          {centres_.find(hanging[1]).value(), structures[tree].find_node(hanging[2]).value(), hanging.interval(3)});
    }
  }

  void read_nodes(reach::StructureNames& structure, cohort::TreeFacts& tree) {
    std::vector<std::pair<reach::NodeName, std::string>> with_parent;
    PackageTable nodes{package_, "structure_nodes.csv", {"structure", "node", "level", "name", "parent"}};
    while (nodes.next()) {
      if (nodes[0] == structure.key) {
        with_parent.push_back(
            {{std::string{nodes[1]}, std::string{nodes[2]}, std::string{nodes[3]}}, std::string{nodes[4]}});
      }
    }
    std::ranges::sort(with_parent, {}, [](const auto& node) { return node.first.key; });
    for (const auto& [node, parent] : with_parent) {
      structure.nodes.push_back(node);
    }
    for (const auto& [node, parent] : with_parent) {
      structure.parents.push_back(parent.empty() ? none : structure.find_node(parent).value());
      tree.nodes.push_back({structure.parents.back()});
    }
  }

  void read_groups() {
    auto& groups = out_.catalogue.groups;
    PackageTable table{package_, "groups.csv", {"group"}};
    while (table.next()) {
      groups.emplace_back(table[0]);
    }
    std::ranges::sort(groups);
    out_.facts.tags = groups.size();
  }

  void read_people() {
    PackageTable people{package_, "people.csv", {"person", "family", "role", "birth_date", "died"}};
    family_of_.push_back(none);
    counted_.push_back(false);
    while (people.next()) {
      const auto person = static_cast<Number>(family_of_.size());
      people_.add(people[0]);
      const auto family = families_.add(people[1]) + 1;
      family_of_.push_back(family);
      counted_.push_back(people[2] == "child" && !people[3].empty());
      if (counted_.back()) {
        out_.facts.subjects.push_back({person, family, people.date(3), people.date_or(4, base::Interval::last)});
        out_.catalogue.people.put(person, people[0]);
        out_.catalogue.families.put(family, people[1]);
      }
    }
  }

  Number person(std::string_view key) const { return people_.find(key).value() + 1; }

  void read_homes() {
    PackageTable addresses{package_, "addresses.csv", {"person", "postcode", "from", "to"}};
    while (addresses.next()) {
      const auto who = person(addresses[0]);
      const auto area = area_of_postcode_.find(std::string{addresses[1]});
      if (counted_[who] && area != area_of_postcode_.end()) {
        out_.facts.homes.push_back({who, area->second, addresses.interval(2)});
      }
    }
  }

  void read_memberships() {
    PackageTable memberships{package_, "group_memberships.csv", {"person", "group", "from", "to"}};
    while (memberships.next()) {
      const auto tag = out_.catalogue.find_group(memberships[1]).value();
      out_.facts.taggings.push_back({family_of_[person(memberships[0])], tag, memberships.interval(2)});
    }
  }

  void read_registrations() {
    PackageTable registrations{package_, "registrations.csv", {"person", "registered", "ended"}};
    while (registrations.next()) {
      const auto who = person(registrations[0]);
      if (counted_[who]) {
        out_.facts.enrolments.push_back({who, registrations.interval(1)});
      }
    }
  }

  void read_population() {
    PackageTable population{package_, "population.csv", {"area", "group", "as_at", "count"}};
    while (population.next()) {
      const auto tag = population[1].empty() ? none : out_.catalogue.find_group(population[1]).value();
      const auto text = population[3];
      std::uint64_t count = 0;
      std::from_chars(text.data(), text.data() + text.size(), count);
      out_.facts.estimates.push_back({areas_.find(population[0]).value(), tag, population.date(2), count});
    }
  }

  void read_sessions() {
    PackageTable sessions{package_, "sessions.csv", {"session", "centre", "starts", "status"}};
    while (sessions.next()) {
      sessions_.add(sessions[0]);
      const bool counts = sessions[3] != "cancelled";
      const auto date = base::Date::parse(sessions[2].substr(0, 10)).value();
      contact_of_session_.push_back({date, counts ? centres_.find(sessions[1]).value() : none});
    }
  }

  void read_attendances() {
    PackageTable attendances{package_, "attendances.csv", {"session", "person", "status"}};
    while (attendances.next()) {
      const auto who = person(attendances[1]);
      const auto& contact = contact_of_session_[sessions_.find(attendances[0]).value()];
      if (counted_[who] && contact.site != none && attendances[2] == "present") {
        out_.facts.contacts.push_back({who, contact});
      }
    }
  }

  void read_contacts() {
    PackageTable contacts{package_, "contacts.csv", {"person", "centre", "on", "kind"}};
    while (contacts.next()) {
      const auto who = person(contacts[0]);
      if (counted_[who] && (contacts[3] == "home_visit" || contacts[3] == "one_to_one")) {
        out_.facts.contacts.push_back({who, {contacts.date(2), centres_.find(contacts[1]).value()}});
      }
    }
  }

  const std::filesystem::path& package_;
  PackageFacts out_;
  reach::Places areas_;
  reach::Places centres_;
  reach::Places people_;
  reach::Places families_;
  reach::Places sessions_;
  std::unordered_map<std::string, Number> area_of_postcode_;
  std::vector<Number> family_of_;  ///< by person
  std::vector<bool> counted_;      ///< by person: a child whose birth date is known
  std::vector<cohort::Contact> contact_of_session_;
};

}  // namespace

PackageFacts read_package(const std::filesystem::path& package) { return PackageReading{package}.all(); }

}  // namespace bench
