#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/interval.hpp"

namespace organisation {

/// One row of what somebody held: a node a centre, a centre an area.
struct Holding {
  std::string owner;
  base::Interval held;

  bool operator==(const Holding&) const = default;
};

/// Who holds it on that day; nothing: nobody. At most one does (interchange.md: a centre has one node of a structure on
/// a day, an area one centre), though one and the same may in several rows.
std::optional<std::string> owner_on(std::span<const Holding> holdings, base::Date day);

/// A day from which on somebody else holds it, or nobody.
struct Handover {
  base::Date day;
  std::optional<std::string> was;
  std::optional<std::string> became;

  bool operator==(const Handover&) const = default;
};
/// In the order of their days; the beginning of all time is none.
std::vector<Handover> handovers(std::span<const Holding> holdings);

/// The rows that an edit takes away and those that it writes, in place of one with the same owner and first day or new.
struct Edit {
  std::vector<Holding> removed;
  std::vector<Holding> written;

  bool empty() const { return removed.empty() && written.empty(); }
};

/// How the rows become so that `owner` holds it from `day` on, and nothing before that day is another; no owner:
/// nobody does. What began on that day is replaced, and what stands so already is left alone. Where a later handover is
/// known, it stays as it is: if it is to the same owner, that begins on `day` instead; if not, it is not clear what was
/// meant, and the answer is that handover.
std::expected<Edit, Handover> held_from(std::span<const Holding> holdings, const std::optional<std::string>& owner,
                                        base::Date day);

}  // namespace organisation
