#include <stdexcept>

#include "commands.hpp"
#include "reach/live.hpp"
#include "rights/demonstration.hpp"
#include "rights/rights.hpp"

namespace cli {
namespace {

/// A district with a name that people know, and a centre of it.
rights::DemonstrationPlaces places(const reach::Catalogue& catalogue) {
  const auto structure = catalogue.find_structure("districts");
  const auto& names = catalogue.structures.at(structure.value());
  const auto district = names.find_node("swale").value();
  for (cohort::Number node = 0; node < names.nodes.size(); ++node) {
    if (names.parents[node] == district && !names.nodes[node].key.ends_with("-before")) {
      return {.centre = {names.key, names.nodes[node].key}, .district = {names.key, names.nodes[district].key}};
    }
  }
  throw std::logic_error{"the demonstration's district of Swale has no centre"};
}

}  // namespace

void make_demo_accounts(db::Database& database) {
  const reach::Live live{database};
  const auto where =
      live.ask([](const cohort::Engine&, const reach::Catalogue& catalogue) { return places(catalogue); });
  rights::Passwords passwords{rights::HashingLimits{}};
  rights::make_demonstration_accounts(database, passwords, where);
}

}  // namespace cli
