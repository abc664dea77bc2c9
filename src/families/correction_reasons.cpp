#include <algorithm>
#include <array>

#include "family_edits.hpp"

namespace families {

std::span<const CorrectionReason> correction_reasons() {
  static constexpr std::array all{CorrectionReason{"typing", "It was typed wrongly"},
                                  CorrectionReason{"told_otherwise", "They told us otherwise"},
                                  CorrectionReason{"document", "A document was seen"},
                                  CorrectionReason{"another_person", "It was another person's"},
                                  CorrectionReason{name_changed, "Their name changed"},
                                  CorrectionReason{born_now, "The baby was born"},
                                  CorrectionReason{ended_now, "It ended with the pregnancy"},
                                  CorrectionReason{died_now, "It ended when their death was written down"},
                                  CorrectionReason{replaced, "Said anew on the same day"},
                                  CorrectionReason{protected_now, "The address must be protected"},
                                  CorrectionReason{protection_lifted, "By somebody who had opened the address"}};
  return all;
}

std::string_view correction_words(std::string_view key) {
  const auto found = std::ranges::find(correction_reasons(), key, &CorrectionReason::key);
  return found == correction_reasons().end() ? key : found->words;
}

}  // namespace families
