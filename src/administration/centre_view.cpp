#include "centre_view.hpp"

#include "forms.hpp"
#include "html/numbers.hpp"
#include "organisation/facts.hpp"

namespace administration {

using organisation::Answering;
using organisation::Centre;

std::string address_of(const Centre& centre) { return "/centres/" + segment(centre.key); }

std::map<std::pair<std::string, std::string>, std::string> place_names(db::Session& session) {
  std::map<std::pair<std::string, std::string>, std::string> names;
  organisation::each_structure_node(session, [&](const organisation::StructureNode& each) {
    names.emplace(std::pair{each.structure, each.node}, each.name);
  });
  return names;
}

std::string kind_words(const std::string& kind) {
  return kind == "centre"         ? "Centre"
         : kind == "hub"          ? "Hub"
         : kind == "network_site" ? "Network site"
         : kind == "venue"        ? "Venue"
                                  : "Not known";
}

std::string day_words(const std::optional<base::Date>& day) { return day ? html::date(*day) : "Not known"; }

std::vector<const Answering*> areas_of(const std::vector<Answering>& all, const std::string& centre, base::Date on) {
  std::vector<const Answering*> own;
  for (const auto& each : all) {
    if (organisation::owner_on(each.centres, on) == centre) {
      own.push_back(&each);
    }
  }
  return own;
}

std::vector<const Answering*> areas_of_nobody(const std::vector<Answering>& all, base::Date on) {
  std::vector<const Answering*> none;
  for (const auto& each : all) {
    if (!organisation::owner_on(each.centres, on)) {
      none.push_back(&each);
    }
  }
  return none;
}

std::vector<ClosedButAnswering> closed_but_answering(const std::vector<Centre>& centres,
                                                     const std::vector<Answering>& areas, base::Date on) {
  std::map<std::string, std::size_t> counts;
  for (const auto& each : areas) {
    if (const auto centre = organisation::owner_on(each.centres, on)) {
      ++counts[*centre];
    }
  }
  std::vector<ClosedButAnswering> all;
  for (const auto& each : centres) {
    if (const auto found = counts.find(each.key); each.closed && *each.closed <= on && found != counts.end()) {
      all.push_back({&each, found->second});
    }
  }
  return all;
}

}  // namespace administration
