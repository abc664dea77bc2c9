#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/date.hpp"
#include "family.hpp"

namespace families {

/// What a family is asked to agree to, in which words. Consent counts only where it is specific, informed and as easy
/// to take back as to give (UK GDPR, articles 4(11) and 7).
struct ConsentPurpose {
  std::string_view key;
  std::string_view name;      ///< "Contact by telephone"
  std::string_view question;  ///< as it is read out or shown
  int months = 0;             ///< after which it is asked again; 0: it holds until it is taken back
};
std::span<const ConsentPurpose> consent_purposes();

/// What a family's last answer for a purpose comes to on a day.
enum class ConsentState : std::uint8_t { not_asked, given, refused, expired };
ConsentState consent_state(const Family& family, const ConsentPurpose& purpose, base::Date on);
/// The last answer for that purpose; null where there is none.
const Consent* last_answer(const Family& family, std::string_view purpose);
/// `Yes`, `No`, `Expired: ask again`, `Not asked`.
std::string_view state_words(ConsentState state);

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
