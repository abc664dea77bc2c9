#include "seen.hpp"

#include <fmt/format.h>

#include "centre_view.hpp"
#include "structure_view.hpp"

namespace administration {

std::string seen_words(const organisation::Centre& centre) {
  return fmt::format("name: {}; kind: {}; postcode: {}; opened: {}; closed: {}", centre.name, kind_words(centre.kind),
                     centre.postcode.empty() ? "none" : centre.postcode, day_words(centre.opened),
                     centre.closed ? day_words(centre.closed) : "no");
}

std::string seen_words(const organisation::Structure& structure) {
  return fmt::format("name: {}; status: {}", structure.name, status_words(structure.status));
}

std::string seen_words(const organisation::Node& node) {
  return fmt::format("name: {}; level: {}", node.name, node.level);
}

html::Html seen_field(const std::string& words) {
  return html::html(R"(<input type="hidden" name="seen" value="{}">)", words);
}

base::Problems changed_since(const http::Request& request, const std::string& now) {
  const auto seen = request.form().text("seen");
  if (!seen || *seen == now) {
    return {};
  }
  return {"name", fmt::format("Somebody changed this after you opened the page. It now says: {}. What you typed still "
                              "stands here, and was not saved: change it, or save it as it is in place of theirs.",
                              now)};
}

}  // namespace administration
