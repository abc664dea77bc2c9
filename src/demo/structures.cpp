#include "structures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

#include "csv/writer.hpp"

namespace demo {
namespace {

using Indices = std::vector<std::size_t>;

struct Files {
  explicit Files(const std::filesystem::path& folder)
      : structures{folder / "structures.csv"},
        nodes{folder / "structure_nodes.csv"},
        centres{folder / "structure_centres.csv"} {
    structures.raw("structure,name,status").end_row();
    nodes.raw("structure,node,parent,level,name").end_row();
    centres.raw("structure,centre,node,from,to").end_row();
  }

  void finish() {
    structures.finish();
    nodes.finish();
    centres.finish();
  }

  csv::Writer structures;
  csv::Writer nodes;
  csv::Writer centres;
};

// One tree as it is written down: its root is the county.
class Tree {
 public:
  Tree(Files& files, std::string_view structure, std::string_view name, std::string_view status)
      : files_{files}, structure_{structure} {
    files_.structures.cell(structure).cell(name).cell(status).end_row();
    node("kent", "", "authority", "Kent");
  }

  void node(std::string_view node, std::string_view parent, std::string_view level, std::string_view name) {
    files_.nodes.cell(structure_).cell(node).cell(parent).cell(level).cell(name).end_row();
  }

  void districts(const Geography& geography) {
    for (const auto& district : geography.districts) {
      node(district.node, "kent", "district", district.name);
    }
  }

  void hang(const Centre& centre, std::string_view node, std::string_view from, std::string_view to) {
    files_.centres.cell(structure_).cell(centre.key).cell(node).cell(from).cell(to).end_row();
  }

 private:
  Files& files_;
  std::string_view structure_;
};

void sort_west_to_east(Indices& members, const Centres& centres, const Geography& geography) {
  std::ranges::sort(members, {},
                    [&](std::size_t i) { return std::pair{geography.areas[centres.all[i].area].longitude, i}; });
}

std::vector<Indices> centres_of_districts(const Centres& centres, const Geography& geography) {
  std::vector<Indices> by_district(geography.districts.size());
  for (std::size_t i = 0; i < centres.all.size(); ++i) {
    by_district[centres.all[i].district].push_back(i);
  }
  for (auto& members : by_district) {
    sort_west_to_east(members, centres, geography);
  }
  return by_district;
}

// Seventeen hubs on twelve districts: the five of a Kent that have most centres have two.
std::vector<bool> districts_with_two_hubs(const std::vector<Indices>& members, const Geography& geography) {
  std::vector<bool> two(members.size(), false);
  for (std::size_t kent = 0; kent < geography.kents; ++kent) {
    Indices order;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (geography.districts[i].kent == kent) {
        order.push_back(i);
      }
    }
    // Most centres first; of equals, the one that is named first.
    std::ranges::sort(order, [&](std::size_t one, std::size_t other) {
      return std::pair{members[other].size(), one} < std::pair{members[one].size(), other};
    });
    for (std::size_t i = 0; i < std::min<std::size_t>(5, order.size()); ++i) {
      two[order[i]] = members[order[i]].size() >= 2;
    }
  }
  return two;
}

void write_hubs(Files& files, const Centres& centres, const Geography& geography, const Milestones& milestones) {
  Tree tree{files, "hubs-2014", "Hubs, 2014", "past"};
  tree.districts(geography);
  const auto members = centres_of_districts(centres, geography);
  const auto two = districts_with_two_hubs(members, geography);
  const auto from = milestones.founded.iso();
  const auto to = milestones.regrouped.iso();
  const auto moved = milestones.founded.plus_days(1614).iso();
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto& district = geography.districts[i];
    const auto west = fmt::format("hub-{}{}", district.node, two[i] ? "-west" : "");
    const auto east = fmt::format("hub-{}-east", district.node);
    tree.node(west, district.node, "hub", district.name + (two[i] ? " West Hub" : " Hub"));
    if (two[i]) {
      tree.node(east, district.node, "hub", district.name + " East Hub");
    }
    const auto middle = two[i] ? members[i].size() / 2 : members[i].size();
    for (std::size_t place = 0; place < members[i].size(); ++place) {
      const auto& centre = centres.all[members[i][place]];
      if (two[i] && place == middle) {  // it began in the other hub
        tree.hang(centre, west, from, moved);
        tree.hang(centre, east, moved, to);
      } else {
        tree.hang(centre, place < middle ? west : east, from, to);
      }
    }
  }
}

// The centres that lie nearest to a centre of another district, four a Kent, and that other district.
std::map<std::size_t, std::size_t> border_centres(const Centres& centres, const Geography& geography) {
  std::vector<std::vector<std::pair<double, std::pair<std::size_t, std::size_t>>>> pairs(geography.kents);
  for (std::size_t i = 0; i < centres.all.size(); ++i) {
    const auto kent = geography.districts[centres.all[i].district].kent;
    for (std::size_t j = i + 1; j < centres.all.size(); ++j) {
      const auto& one = centres.all[i];
      const auto& other = centres.all[j];
      if (one.district != other.district && geography.districts[other.district].kent == kent) {
        pairs[kent].push_back({distance(geography.areas[one.area], geography.areas[other.area]), {i, other.district}});
      }
    }
  }
  std::map<std::size_t, std::size_t> moves;
  for (auto& candidates : pairs) {
    std::ranges::sort(candidates);
    std::size_t found = 0;
    for (const auto& [far, move] : candidates) {
      found += found < 4 && moves.insert(move).second ? 1U : 0U;
    }
  }
  return moves;
}

void write_districts(Files& files, const Centres& centres, const Geography& geography, const Milestones& milestones) {
  Tree tree{files, "districts", "Districts", "in_force"};
  tree.districts(geography);
  const auto moves = border_centres(centres, geography);
  const auto from = milestones.regrouped.iso();
  const auto realigned = milestones.realigned.iso();
  for (std::size_t i = 0; i < centres.all.size(); ++i) {
    const auto& centre = centres.all[i];
    const auto& district = geography.districts[centre.district].node;
    const auto move = moves.find(i);
    if (move == moves.end()) {
      tree.node(centre.key, district, "centre", centre.name);
      tree.hang(centre, centre.key, from, "");
      continue;
    }
    // A node stays where it is, so a centre that moved has one in either district.
    const auto before = centre.key + "-before";
    tree.node(before, district, "centre", centre.name + ", before it moved");
    tree.hang(centre, before, from, realigned);
    tree.node(centre.key, geography.districts[move->second].node, "centre", centre.name);
    tree.hang(centre, centre.key, realigned, "");
  }
}

struct Locality {
  std::string_view node;
  std::string_view name;
  std::array<std::string_view, 4> districts;  // by the beginning of their node's key
};

// Invented, along the roads: which districts would come together.
constexpr std::array<Locality, 4> localities{{
    {"north", "North Kent", {"dartford", "gravesham", "swale", ""}},
    {"east", "East Kent", {"canterbury", "thanet", "dover", ""}},
    {"south", "South Kent", {"ashford", "folkestone-and-hythe", "", ""}},
    {"west", "West Kent", {"maidstone", "sevenoaks", "tonbridge-and-malling", "tunbridge-wells"}},
}};

bool lies_in(const District& district, const Locality& locality) {
  return std::ranges::any_of(locality.districts,
                             [&](std::string_view name) { return !name.empty() && district.node.starts_with(name); });
}

void write_proposal(Files& files, const Centres& centres, const Geography& geography) {
  Tree tree{files, "proposal", "Proposal: eight family hub groups", "proposed"};
  for (std::size_t kent = 0; kent < geography.kents; ++kent) {
    const auto suffix = kent == 0 ? std::string{} : fmt::format("-{:02}", kent + 1);
    for (const auto& locality : localities) {
      const auto node = fmt::format("{}{}", locality.node, suffix);
      tree.node(node, "kent", "locality", fmt::format("{}{}", locality.name, suffix));
      tree.node(node + "-1", node, "group", fmt::format("{}{}, western group", locality.name, suffix));
      tree.node(node + "-2", node, "group", fmt::format("{}{}, eastern group", locality.name, suffix));
      Indices members;
      for (std::size_t i = 0; i < centres.all.size(); ++i) {
        const auto& district = geography.districts[centres.all[i].district];
        if (district.kent == kent && lies_in(district, locality)) {
          members.push_back(i);
        }
      }
      sort_west_to_east(members, centres, geography);
      for (std::size_t place = 0; place < members.size(); ++place) {
        tree.hang(centres.all[members[place]], node + (place * 2 < members.size() ? "-1" : "-2"), "", "");
      }
    }
  }
}

}  // namespace

void write_structures(const Centres& centres, const Geography& geography, const Milestones& milestones,
                      const std::filesystem::path& folder) {
  Files files{folder};
  write_hubs(files, centres, geography, milestones);
  write_districts(files, centres, geography, milestones);
  write_proposal(files, centres, geography);
  files.finish();
}

}  // namespace demo
