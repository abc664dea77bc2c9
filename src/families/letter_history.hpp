#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>

#include "families/site.hpp"
#include "html/html.hpp"

namespace families {

/// That letters were written to the family, on its page; nothing where there were none.
html::Html letter_history(std::span<const LetterWritten> letters);
nlohmann::ordered_json letters_json(std::span<const LetterWritten> letters);

}  // namespace families
