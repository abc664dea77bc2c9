#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problems.hpp"
#include "html/html.hpp"
#include "http/pairs.hpp"
#include "new_family.hpp"

namespace families {

/// What a registration offers to choose from, with names, and what it asks.
struct Offered {
  std::vector<std::pair<std::string, std::string>> groups = {};    ///< key and name
  std::vector<std::string> sensitive = {};                         ///< the keys of those of the groups that are
  std::vector<std::pair<std::int64_t, std::string>> centres = {};  ///< at which the asker may register
  std::vector<OwnField> own_fields = {};                           ///< the council's own, that are asked today
  std::vector<std::string> required = {};                          ///< as Choices has it

  bool at_home = false;  ///< asked by nobody but the form: it speaks to the parent

  Choices choices() const;
  /// The centres, as a form lets one be chosen.
  std::vector<std::pair<std::string, std::string>> centre_items() const;
};

/// A step as addresses and pages have it.
struct StepWords {
  Step step;
  std::string_view key;       ///< `children`
  std::string_view question;  ///< "Who are the children?"
  std::string_view at_home;   ///< "Who are your children?"

  std::string_view asked(const Offered& offered) const { return offered.at_home ? at_home : question; }
};
/// Those that are asked, in their order: the centre only where there is a choice.
std::vector<StepWords> steps_of(const Offered& offered);
std::optional<StepWords> step_of(std::string_view key);
/// In which step a field stands.
const StepWords& step_of_field(std::string_view field);

/// What was typed; at the only centre that is offered, where there is one alone.
TypedFields with_only_centre(TypedFields typed, const Offered& offered);

/// Takes into the draft what was typed into the fields of the step, or of all steps, in place of what stood there:
/// a box that is no longer ticked goes. Other fields are passed over, and what is longer than any answer is cut.
void take_fields(TypedFields& draft, const http::Pairs& sent, std::optional<Step> step);

/// The fields of a step, with what was typed; sentences beside those with problems.
html::Html step_fields(const TypedFields& typed, Step step, const Offered& offered, const base::Problems& problems,
                       base::Date today);
/// The same on paper, to be written on: with room for three children and two carers.
html::Html paper_fields(Step step, const Offered& offered, base::Date today);

}  // namespace families
