#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "asker.hpp"
#include "db/session.hpp"

namespace rights {

/// The structures, as far as grants need them: which node lies below which.
class Trees {
 public:
  static Trees load(db::Session& session);

  void add(const Place& place, const std::string& parent);  ///< no parent: a root

  std::vector<Place> places() const;  ///< by structure, then node
  bool has(const Place& place) const { return parents_.contains(place); }
  /// Nothing, which is the whole authority, or the root of a structure.
  bool whole(const std::optional<Place>& place) const;
  /// Whether `narrow` is `wide` or lies below it.
  bool cover(const std::optional<Place>& wide, const std::optional<Place>& narrow) const;

 private:
  std::map<Place, std::string> parents_;
};

}  // namespace rights
