#include "consents.hpp"

#include <algorithm>
#include <array>

namespace families {

std::span<const ConsentPurpose> consent_purposes() {
  // Contact and photographs hold until they are taken back: each message and each session says how. What lets others
  // see the record, or begins a record of needs, is asked again after two years, when the child is at another stage and
  // other people work with it: consent is kept under review (Information Commissioner's Office, "Consent": How should
  // we obtain, record and manage consent?).
  constexpr int two_years = 24;
  static constexpr std::array all{
      ConsentPurpose{"contact_phone", "Contact by telephone or text message",
                     "May we ring you or send you text messages about what is on for your family?"},
      ConsentPurpose{"contact_email", "Contact by e-mail", "May we send you e-mails about what is on for your family?"},
      ConsentPurpose{"contact_post", "Contact by post", "May we write to you at home?"},
      ConsentPurpose{"photographs", "Photographs",
                     "May we take photographs of your family at sessions and show them in the centre?"},
      ConsentPurpose{
          "share_health", "Sharing with health visitors and midwives",
          "May we share what is on this form with your health visitor and midwife, so that you need not tell "
          "it twice?",
          two_years},
      ConsentPurpose{"assessment", "Early help assessment",
                     "If you ask us for support, may we write down with you what would help, and keep it?", two_years}};
  return all;
}

const Consent* last_answer(const Family& family, std::string_view purpose) {
  const auto found = std::ranges::find(family.consents, purpose, &Consent::purpose);
  return found == family.consents.end() ? nullptr : &*found;
}

ConsentState consent_state(const Family& family, const ConsentPurpose& purpose, base::Date on) {
  const auto* const last = last_answer(family, purpose.key);
  if (last == nullptr) {
    return ConsentState::not_asked;
  }
  if (!last->given) {
    return ConsentState::refused;
  }
  return purpose.months > 0 && last->on <= on.minus_months(purpose.months) ? ConsentState::expired
                                                                           : ConsentState::given;
}

std::string_view state_words(ConsentState state) {
  switch (state) {
    case ConsentState::not_asked:
      return "Not asked";
    case ConsentState::given:
      return "Yes";
    case ConsentState::refused:
      return "No";
    case ConsentState::expired:
      return "Expired: ask again";
  }
  return {};
}

std::span<const Relation> relations() {
  static constexpr std::array all{Relation{"mother", "Mother"},
                                  Relation{"father", "Father"},
                                  Relation{"parents_partner", "Parent's partner"},
                                  Relation{"grandparent", "Grandparent"},
                                  Relation{"other_relative", "Another relative"},
                                  Relation{"foster_carer", "Foster carer"},
                                  Relation{"adoptive_parent", "Adoptive parent"},
                                  Relation{"guardian", "Special guardian"},
                                  Relation{"other", "Somebody else"}};
  return all;
}

std::string_view relation_words(std::string_view key) {
  const auto found = std::ranges::find(relations(), key, &Relation::key);
  return found == relations().end() ? key : found->name;
}

}  // namespace families
