#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>

#include "base/date.hpp"
#include "base/problems.hpp"
#include "base/uuid.hpp"
#include "db/session.hpp"

/// How structures, centres and reach areas change. Each in a unit of work that writes alone, for each checks a rule
/// over many rows; each leaves an entry in the journal that says what was and what became. What stands so already
/// changes nothing and leaves no entry. Nothing is moved: what held is ended on a day, and what holds from then on
/// begins. Problems name the field of the value that they are about.
namespace organisation {

using Done = std::expected<void, base::Problems>;
/// The key of what was added.
using Added = std::expected<std::string, base::Problems>;

/// Who does it, and from where, for the journal.
struct Doer {
  std::string actor;
  std::string origin;
};

/// What is said of a structure: both are its present state, whatever the date.
struct StructureWords {
  std::string name;
  std::string status;  ///< `in_force`, `past`, `proposed`
};
Done change_structure(db::Session& session, const Doer& doer, const std::string& structure,
                      const StructureWords& words);

/// A new structure, proposed, with the nodes of `of` and each centre where it hangs on that day, since always: so it
/// can be asked about at any date.
struct CopyWords {
  std::string of;  ///< a structure
  std::string name;
  base::Date on;
};
Added copy_structure(db::Session& session, const Doer& doer, const CopyWords& words);

/// What is said of a node: its level and name have no interval, and count as they stand.
struct NodeWords {
  std::string parent;  ///< a node of the structure; empty for the first, which becomes its root
  std::string level;
  std::string name;
};
Added add_node(db::Session& session, const Doer& doer, const std::string& structure, const NodeWords& words);
/// Level and name; `words.parent` plays no part.
Done change_node(db::Session& session, const Doer& doer, const std::string& structure, const std::string& node,
                 const NodeWords& words);

/// From that day on the centre hangs under the node; no node: under none of the structure.
struct HangWords {
  std::string structure;
  std::string centre;
  std::optional<std::string> node;
  base::Date from;  ///< `base::Interval::first`: always
};
Done hang_centre(db::Session& session, const Doer& doer, const HangWords& words);

/// As somebody typed it: all of it is checked.
struct CentreWords {
  std::string name;
  std::string kind = {};                  ///< `centre`, `hub`, `network_site`, `venue`; empty: not known
  std::string postcode = {};              ///< any spacing and case; empty: not known
  std::optional<base::Date> opened = {};  ///< the first day
  std::optional<base::Date> closed = {};  ///< the first day on which it is closed
};
/// `id` is the new centre's, should there be one.
Added add_centre(db::Session& session, const Doer& doer, const base::Uuid& id, const CentreWords& words);
Done change_centre(db::Session& session, const Doer& doer, const std::string& centre, const CentreWords& words);

/// From that day on the centre answers for the areas; no centre: nobody does. All of them, or none.
struct HandWords {
  std::span<const std::string> areas;
  std::optional<std::string> centre;
  base::Date from;
};
Done hand_areas(db::Session& session, const Doer& doer, const HandWords& words);

}  // namespace organisation
