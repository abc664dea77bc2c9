#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"
#include "match/model.hpp"

namespace matching {

/// The model as a file, TOML (docs/formats/match.md): each number in the fewest digits that give it again to the bit.
std::string model_text(const match::Model& model);

/// Reads what model_text() wrote, strictly. Each problem names the line; `name` is what the file is called in it.
/// Refused where it was not learned of these fields, in this order.
std::expected<match::Model, base::Problems> read_model(std::string_view toml, const std::string& name,
                                                       const std::vector<match::Field>& fields);

}  // namespace matching
