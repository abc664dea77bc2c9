#pragma once

#include <map>
#include <set>
#include <string>

#include "slow_reach.hpp"

namespace twin {

using Set = std::set<std::string>;

/// A date on which a child had contact, and the centre where.
struct ContactDay {
  std::string date;
  std::string centre;
  auto operator<=>(const ContactDay&) const = default;
};

/// The facts that do not depend on a node, for the question's date, age and window.
struct Facts {
  std::map<std::string, std::string> family_of;
  std::map<std::string, Set> areas_of;  ///< by person: the areas lived in
  Set children;                         ///< those who are known where one of their areas is the node's
  Set registered;
  std::map<std::string, std::set<ContactDay>> contact_days;  ///< by person
};

/// What belongs to a node at the question's date.
struct Place {
  Set centres;
  Set areas;
};

Facts facts_for(const Package& package, const Question& question);
Place place(const Package& package, const Question& question, const std::string& node);

/// The node and every node of its structure below it.
Set node_and_below(const Package& package, const std::string& structure, const std::string& node);

/// Whether one of the child's areas is the place's.
bool lives_in(const Facts& facts, const std::string& child, const Place& place);

/// How many contact days the child has in the window, at the place's centres only where the question says `here`.
std::size_t number_of_contact_days(const Facts& facts, const Question& question, const std::string& child,
                                   const Place& place);

}  // namespace twin
