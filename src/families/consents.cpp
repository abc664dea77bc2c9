#include "consents.hpp"

#include <algorithm>
#include <array>

namespace families {

std::span<const ConsentPurpose> consent_purposes() {
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
          "it twice?"},
      ConsentPurpose{"assessment", "Early help assessment",
                     "If you ask us for support, may we write down with you what would help, and keep it?"}};
  return all;
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
