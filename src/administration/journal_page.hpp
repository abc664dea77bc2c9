#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/problems.hpp"
#include "change_words.hpp"
#include "db/entry.hpp"
#include "entry_words.hpp"
#include "html/html.hpp"
#include "journal_question.hpp"
#include "rights/roles.hpp"

namespace administration {

/// A page of the journal, cut to what its reader may see.
struct JournalPage {
  JournalQuestion question;
  base::Problems problems = {};
  std::vector<db::Recorded> entries = {};  ///< newest first
  std::optional<std::string> newer = {};   ///< the address of the page before this; nothing: there is none
  std::optional<std::string> older = {};
  std::map<std::int64_t, std::string> family_ids = {};  ///< by numbers; of those whose pages the reader may open
  RecordNames names = {};                               ///< where an entry tells of one
  std::map<std::string, std::string> lists = {};        ///< of what each list is, by its address
};

html::Html journal_page(const JournalPage& page, const Actors& actors, const rights::Roles& roles);
std::string journal_json(const JournalPage& page, const Actors& actors, const rights::Roles& roles);

}  // namespace administration
