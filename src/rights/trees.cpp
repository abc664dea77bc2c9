#include "trees.hpp"

#include "organisation/facts.hpp"

namespace rights {

Trees Trees::load(db::Session& session) {
  Trees trees;
  organisation::each_structure_node(session, [&](const organisation::StructureNode& each) {
    trees.add({std::string{each.structure}, std::string{each.node}}, std::string{each.parent});
  });
  return trees;
}

void Trees::add(const Place& place, const std::string& parent) { parents_.insert_or_assign(place, parent); }

std::vector<Place> Trees::places() const {
  std::vector<Place> places;
  places.reserve(parents_.size());
  for (const auto& [place, parent] : parents_) {
    places.push_back(place);
  }
  return places;
}

bool Trees::whole(const std::optional<Place>& place) const {
  if (!place) {
    return true;
  }
  const auto found = parents_.find(*place);
  return found != parents_.end() && found->second.empty();
}

bool Trees::cover(const std::optional<Place>& wide, const std::optional<Place>& narrow) const {
  if (whole(wide)) {
    return true;
  }
  if (!narrow || narrow->structure != wide->structure) {
    return false;
  }
  // At most as many steps as there are nodes: a tree that was damaged into a ring ends the walk too.
  auto at = *narrow;
  for (std::size_t step = 0; step <= parents_.size(); ++step) {
    if (at == *wide) {
      return true;
    }
    const auto found = parents_.find(at);
    if (found == parents_.end() || found->second.empty()) {
      return false;
    }
    at.node = found->second;
  }
  return false;
}

}  // namespace rights
