#include "entry_detail.hpp"

namespace administration {

Detail detail_of(const db::Entry& entry) {
  auto detail = Detail::parse(entry.detail, nullptr, false);
  return detail.is_object() ? detail : Detail::object();
}

std::string text_in(const Detail& detail, const char* field) {
  const auto found = detail.find(field);
  return found != detail.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace administration
