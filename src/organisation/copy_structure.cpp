#include <fmt/format.h>

#include <algorithm>

#include "edit_words.hpp"
#include "html/numbers.hpp"
#include "sql.hpp"
#include "standing.hpp"

namespace organisation {
namespace {

/// Where each centre hangs on that day.
struct Standing {
  std::vector<Node> nodes;
  std::vector<std::pair<std::string, std::string>> hanging;  ///< centre, node

  bool operator==(const Standing&) const = default;
};

Standing standing(db::Session& session, const std::string& structure, base::Date on) {
  Standing all{nodes_of(session, structure), {}};
  for (const auto& each : hangings_of(session, structure)) {
    if (const auto node = owner_on(each.nodes, on)) {
      all.hanging.emplace_back(each.centre, *node);
    }
  }
  return all;
}

void write(db::Session& session, const Structure& structure, const CopyWords& words) {
  session.execute(sql::structure_upsert,
                  {{"structure", structure.key}, {"name", structure.name}, {"status", structure.status}});
  session.execute(sql::copy_structure_nodes, {{"structure", structure.key}, {"of", words.of}});
  session.execute(sql::copy_structure_centres,
                  {{"structure", structure.key}, {"of", words.of}, {"on_day", words.on.iso()}});
}

}  // namespace

Added copy_structure(db::Session& session, const Doer& doer, const CopyWords& words) {
  base::Problems problems;
  Structure copy{.key = {}, .name = checked_name(words.name, "name", "the proposal", problems), .status = "proposed"};
  if (!find_structure(session, words.of)) {
    problems.add("of", "Choose the structure that it begins with.");
  }
  if (!problems.empty()) {
    return std::unexpected{problems};
  }
  const auto given = standing(session, words.of, words.on);
  bool there = false;
  // Sent twice, it makes one: the same name, and as yet nothing changed in it.
  copy.key = key_from(copy.name, "proposal", [&](const std::string& key) {
    const auto other = find_structure(session, key);
    there = other == Structure{key, copy.name, copy.status} && standing(session, key, base::Interval::first) == given;
    return other && !there;
  });
  if (!there) {
    write(session, copy, words);
    session.record(entry_of(doer, "structure", "create",
                            {{"structure", copy.key},
                             {"name", copy.name},
                             {"copy_of", words.of},
                             {"as_on", words.on.iso()},
                             {"nodes", given.nodes.size()},
                             {"centres", given.hanging.size()}}));
  }
  return copy.key;
}

}  // namespace organisation
