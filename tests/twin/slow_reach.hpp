#pragma once

#include <optional>
#include <string>
#include <vector>

#include "package.hpp"

namespace twin {

enum class Unit { child, family };
enum class Where { anywhere, here };
enum class Word { known, registered, seen, sustained };

/// Which rows each node has.
enum class Groups {
  none,  ///< one, for everybody
  all,   ///< that one, then one for every group
  list   ///< one for each group of `listed`
};

/// What `hearth reach` is asked. The structure, level, node and groups are ones that the package has.
struct Question {
  std::string as_at;
  std::string structure;
  std::optional<std::string> level;
  std::optional<std::string> node;
  Groups groups = Groups::none;
  std::vector<std::string> listed;
  Unit unit = Unit::child;
  int under = 5;           ///< years
  int window_months = 12;  ///< 1 to 1200
  Where where = Where::anywhere;
  int sustained = 3;  ///< contact days
  /// The day of whose centres and areas places are made; nothing: `as_at`. Of the engine alone: no command asks it.
  std::optional<std::string> drawn = {};
};

/// What `hearth who` is asked: of the question, the node, none or one listed group, and no level.
struct WhoQuestion {
  Question question;
  Word word = Word::known;
  bool complement = false;  ///< `--not`: what known has and the word has not
};

using Answer = std::vector<std::vector<std::string>>;  ///< header, then rows, in order

/// What `hearth reach --format csv` prints.
Answer reach(const Package& package, const Question& question);

/// What `hearth who --format csv` prints.
Answer who(const Package& package, const WhoQuestion& question);

}  // namespace twin
