#pragma once

#include <nlohmann/json_fwd.hpp>

#include "html/html.hpp"
#include "letter_store.hpp"
#include "recipients.hpp"

/// Who is written to and who is not, in words.
namespace letters {

/// Who is left out, by reason: how many families, and for those whom the asker sees, which. Nothing where it is nobody.
html::Html left_out_view(const Recipients& recipients, std::string_view title);
/// In which languages the families' letters are; of one letter, or (`letter` empty) in which each letter can be.
html::Html languages_view(const Recipients& recipients, const Letters& letters, std::string_view letter);

nlohmann::ordered_json left_out_json(const Recipients& recipients);
/// Of that letter: the families' language, the letter's, and how many households.
nlohmann::ordered_json languages_json(const Recipients& recipients, const Letters& letters, std::string_view letter);

/// The name of a language; `Not known` for none.
std::string language_name(std::string_view code);

}  // namespace letters
