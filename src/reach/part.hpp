#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cohort/engine.hpp"
#include "reach/catalogue.hpp"
#include "reach/sight.hpp"

namespace reach {

/// How much of a place's areas somebody sees.
enum class Sees : std::uint8_t { all, part, nothing };

/// `all`, `part`, `nothing`
std::string_view word_of(Sees sees);

/// How much of these areas they see; all where there are none.
Sees sees_of(const Sight& sight, std::span<const cohort::Number> areas);

/// How much of the place that is shown its reader sees.
struct Part {
  Sees sees = Sees::all;
  std::string own = {};  ///< of `part`: the reader's own places in it, by name

  /// `Kent`; of a part, `Your part of Kent: Ashford Road centre`.
  std::string heading(std::string_view place) const;
  /// What figures here leave out, in a sentence; empty where it is nothing.
  std::string note(std::string_view place) const;
};

/// Of whoever sees the figures of `visible`, which come to `sight`.
Part part_of(const rights::Visible& visible, const Sight& sight, const cohort::Engine& engine,
             const Catalogue& catalogue, const cohort::Question& question, cohort::Number node);

}  // namespace reach
