#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"
#include "db/session.hpp"
#include "new_family.hpp"

/// Which of the questions that Hearth asks itself a registration must answer, besides those without which there is no
/// registration: a child's name and day of birth, a carer's name and relation, a home or none, the centre.
namespace families {

struct Question {
  std::string_view key;
  std::string_view words;  ///< "A child's sex"
};
/// Those that a council may require.
std::span<const Question> questions_to_require();

/// The keys of those that are required.
std::vector<std::string> required_questions(db::Session& session);
/// These and no others from now on, with an entry in the journal where that is otherwise than before. A key that is
/// none is passed over.
void require_questions(db::Session& session, const std::string& actor, const std::vector<std::string>& keys);

/// What is missing of a step that was understood: a problem beside each field that has none yet.
void add_missing(const NewFamily& family, Step step, const Choices& choices, base::Problems& problems);

}  // namespace families
