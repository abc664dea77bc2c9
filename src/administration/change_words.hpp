#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "db/entry.hpp"
#include "db/session.hpp"

namespace administration {

/// What the journal calls by a key: as it is called today.
struct RecordNames {
  std::map<std::string, std::string> centres;
  std::map<std::string, std::string> structures;
  std::map<std::pair<std::string, std::string>, std::string> places;  ///< by structure and node
  std::map<std::string, std::string> areas;
};
RecordNames record_names(db::Session& session);

/// Whether an entry tells of a change of structures, centres, reach areas, thresholds or what registrations ask:
/// nothing of it is personal.
bool tells_its_record(const db::Entry& entry);

/// Which record such an entry is about: `Harbour House`, `Harbour House in Districts`; empty where it does not say.
std::string record_words(const db::Entry& entry, const RecordNames& names);

/// What it was and what it became, a line each: `Postcode: ME4 4AA, before none`.
std::vector<std::string> change_lines(const db::Entry& entry, const RecordNames& names);

}  // namespace administration
