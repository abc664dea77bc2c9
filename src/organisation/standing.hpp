#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/interval.hpp"
#include "db/session.hpp"
#include "organisation/timeline.hpp"

/// Structures, centres and reach areas as they stand, to be shown and changed.
namespace organisation {

struct Structure {
  std::string key;
  std::string name;
  std::string status;  ///< `in_force`, `past`, `proposed`; empty: not known

  bool operator==(const Structure&) const = default;
};
/// By key.
std::vector<Structure> structures(db::Session& session);
std::optional<Structure> find_structure(db::Session& session, const std::string& structure);

struct Node {
  std::string key;
  std::string parent;  ///< empty for the root
  std::string level;
  std::string name;

  bool operator==(const Node&) const = default;
};
/// By key.
std::vector<Node> nodes_of(db::Session& session, const std::string& structure);

/// Under which nodes of a structure a centre hangs, and when.
struct Hanging {
  std::string structure;
  std::string centre;
  std::vector<Holding> nodes;  ///< by their first days
};
/// Of all structures, by structure, then centre.
std::vector<Hanging> hangings(db::Session& session);
/// By centre; of those alone that ever hung there.
std::vector<Hanging> hangings_of(db::Session& session, const std::string& structure);
/// Of one centre, by structure.
std::vector<Hanging> hangings_of_centre(db::Session& session, const std::string& centre);

struct Centre {
  std::string key;
  std::string name;
  std::string kind;      ///< `centre`, `hub`, `network_site`, `venue`; empty: not known
  std::string postcode;  ///< empty: not known
  std::optional<base::Date> opened;
  std::optional<base::Date> closed;

  bool open_on(base::Date day) const { return (!opened || *opened <= day) && (!closed || day < *closed); }
  bool operator==(const Centre&) const = default;
};
/// By key.
std::vector<Centre> centres(db::Session& session);
std::optional<Centre> find_centre(db::Session& session, const std::string& centre);

/// An area, and which centres answer for it when.
struct Answering {
  std::string area;
  std::string name;
  std::string ward;              ///< its name; empty: not known
  std::vector<Holding> centres;  ///< by their first days
};
/// All areas, by key.
std::vector<Answering> answerings(db::Session& session);

}  // namespace organisation
