#include "text_forms.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace rights {
namespace {

using Choose = const icu::Normalizer2* (*)(UErrorCode&);

std::string normalised(std::string_view utf8, Choose choose) {
  UErrorCode fault = U_ZERO_ERROR;
  const auto* const form = choose(fault);
  if (U_FAILURE(fault) != 0) {
    throw std::runtime_error{"the Unicode library could not be started"};
  }
  const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  std::string answer;
  form->normalize(text, fault).toUTF8String(answer);
  if (U_FAILURE(fault) != 0) {
    throw std::runtime_error{"the Unicode library could not bring a text into its normal form"};
  }
  return answer;
}

}  // namespace

std::string normal_form(std::string_view utf8) { return normalised(utf8, icu::Normalizer2::getNFKCInstance); }

std::string folded(std::string_view utf8) { return normalised(utf8, icu::Normalizer2::getNFKCCasefoldInstance); }

}  // namespace rights
