// Forms on any bytes: the first line is the content type, the rest the body. What is read is UTF-8 within the limits,
// and files lie within the body; what is refused is refused with a status and a sentence.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "http/form.hpp"

namespace {

constexpr http::FormLimits limits{.fields = 10, .name = 50, .field = 500, .files = 5};

void hold(bool condition) {
  if (!condition) {
    std::abort();
  }
}

bool is_clean(std::string_view text) {
  return !base::first_invalid_utf8(text) && text.find('\0') == std::string_view::npos;
}

void check(const http::Form& form, std::string_view body) {
  hold(form.fields.size() + form.files.size() <= limits.fields && form.files.size() <= limits.files);
  for (const http::Pair& pair : form.fields) {
    hold(is_clean(pair.name) && is_clean(pair.value));
  }
  for (const http::Upload& file : form.files) {
    hold(is_clean(file.field) && is_clean(file.file_name) && file.file_name.size() <= limits.name);
    hold(file.bytes.empty() ||
         (file.bytes.data() >= body.data() && file.bytes.data() + file.bytes.size() <= body.data() + body.size()));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{data, data + size};
  const auto line = std::min(text.find('\n'), text.size());
  const auto body = std::string_view{text}.substr(std::min(line + 1, text.size()));
  const auto form = http::read_form(std::string_view{text}.substr(0, line), body, limits);
  if (form) {
    check(*form, body);
  } else {
    hold((form.error().status == 400 || form.error().status == 413) && !form.error().sentence.empty());
  }
  return 0;
}
