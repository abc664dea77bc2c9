#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/uuid.hpp"
#include "births/site.hpp"
#include "db/session.hpp"
#include "list_fields.hpp"
#include "secrets/secrets.hpp"

namespace births {

/// A list of births that was sent.
struct BirthList {
  base::Uuid id;
  std::int64_t account = 0;
  std::string changed = {};  ///< an instant, UTC
  std::string bytes = {};    ///< the file; empty once it is taken in
  Columns columns = {};
  std::string taken = {};    ///< an instant, UTC; empty before
  std::string outcome = {};  ///< JSON, once it is taken in
};

void begin_list(db::Session& session, const secrets::Key& key, const BirthList& list);
/// Its columns, as long as it is not taken in; remembered for the next file with these headers.
void save_columns(db::Session& session, const secrets::Key& key, const BirthList& list,
                  const std::vector<std::string>& headers);
/// Nothing where there is none with that id; a list that is not taken in is there for the account alone that sent it.
std::optional<BirthList> find_list(db::Session& session, const secrets::Key& key, std::string_view id,
                                   std::int64_t account);
/// What was sent is forgotten, and what came of it is kept.
void close_list(db::Session& session, const BirthList& list);
/// Whether there was one that could be discarded.
bool remove_list(db::Session& session, const base::Uuid& id, std::int64_t account);
/// Those that were taken in, latest first, and the account's own that are not; without what was sent.
std::vector<BirthList> lists_of(db::Session& session, std::int64_t account);

/// What was chosen for the last file with these headers.
std::optional<Columns> remembered_columns(db::Session& session, const std::vector<std::string>& headers);

}  // namespace births
