#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "db/entry.hpp"

namespace administration {

using Detail = nlohmann::ordered_json;

/// What an entry says of its record; an empty object where it says nothing, or nothing that can be read.
Detail detail_of(const db::Entry& entry);

/// The text of that field; empty where there is none.
std::string text_in(const Detail& detail, const char* field);

}  // namespace administration
