#pragma once

#include <span>
#include <string_view>

namespace families {

/// What a family is asked to agree to, in which words. Consent counts only where it is specific, informed and as easy
/// to take back as to give (UK GDPR, articles 4(11) and 7).
struct ConsentPurpose {
  std::string_view key;
  std::string_view name;      ///< "Contact by telephone"
  std::string_view question;  ///< as it is read out or shown
};
std::span<const ConsentPurpose> consent_purposes();

/// Which wording of the questions that is: it stands beside each answer.
inline constexpr std::string_view consent_wording = "2026-11";

/// What a carer is to a child.
struct Relation {
  std::string_view key;
  std::string_view name;
};
std::span<const Relation> relations();
/// The name; the key itself where there is none such.
std::string_view relation_words(std::string_view key);

}  // namespace families
