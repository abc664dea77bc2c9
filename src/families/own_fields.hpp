#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/interval.hpp"
#include "db/session.hpp"

/// What the council asks of its own when a family registers: typed, dated, and never deleted.
namespace families {

struct OwnField {
  std::string field = {};     ///< its key
  std::string asked_of = {};  ///< `child`, `carer`, `family`
  std::string label = {};     ///< the question, as it stands on the form
  std::string hint = {};
  std::string purpose = {};               ///< why it is asked: whoever types it sees this
  std::string type = {};                  ///< `text`, `number`, `date`, `yes_no`, `choice`
  std::vector<std::string> choices = {};  ///< of a `choice`, two or more
  bool is_required = false;               ///< of an expected baby nothing is
  bool is_sensitive = false;              ///< for those alone who see sensitive groups
  base::Interval asked = base::Interval::always();
};

/// A code, and what it is called on pages.
struct CodeWords {
  std::string_view key;
  std::string_view words;
};
/// Whom a field may be asked of, and the types of answers.
std::span<const CodeWords> all_asked_of();
std::span<const CodeWords> answer_types();
/// The words of a code; the code itself where there is none such.
std::string words_in(std::span<const CodeWords> all, std::string_view key);

/// Open or closed, in the order in which they were opened.
std::vector<OwnField> own_fields(db::Session& session);
/// Those that are asked on that day; sensitive ones where it is said.
std::vector<OwnField> own_fields_asked(db::Session& session, base::Date on, bool with_sensitive);

/// The choices as they are kept, with `|` between them. One that came in a package without any is asked as text.
std::string kept_choices(const std::vector<std::string>& choices);

/// An answer as people read it: `3 May 2024`, `Yes`.
std::string answer_words(std::string_view type, const std::string& words);

/// How a correction, or a change in the journal, names an answer to a field.
std::string own_what(std::string_view field);
/// The field that it names; empty where it is of something else.
std::string_view field_of_what(std::string_view what);

}  // namespace families
