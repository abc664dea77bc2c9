#pragma once

#include <map>
#include <string_view>

#include "base/env.hpp"
#include "db/session.hpp"
#include "key_index.hpp"

namespace interchange {

/// The name of the index of families, which have no file of their own.
inline constexpr std::string_view families_file = "families";

/// One key index per file, read from the database when it is first asked for. A key of several columns goes in as they
/// are, with a NUL between them.
class KeyIndexes {
 public:
  KeyIndexes(db::Session& session, base::Env& env) : session_{session}, env_{env} {}

  KeyIndex& of(std::string_view file);

 private:
  void read(KeyIndex& index, std::string_view file);

  db::Session& session_;
  base::Env& env_;
  std::map<std::string_view, KeyIndex> all_;
};

}  // namespace interchange
