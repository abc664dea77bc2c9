#include "reach/list_words.hpp"

#include <fmt/format.h>

#include "choices.hpp"
#include "html/numbers.hpp"
#include "list_question.hpp"

namespace reach {
namespace {

std::string words_of(const ListQuestion& question, const Catalogue& catalogue, bool sensitive_groups) {
  const auto& view = question.view;
  const auto& asked = view.asked.question;
  const auto& structure = catalogue.structures[asked.tree];
  auto words = fmt::format("{} {}: ", units(view), question.who.words);
  if (const auto tag = question.tag(); tag != cohort::none) {
    const auto& group = catalogue.group_names[tag];
    words += fmt::format("{}, ", group.sensitive && !sensitive_groups ? "a sensitive group" : group.name);
  }
  words += fmt::format("{} in {}, ", structure.nodes[view.asked.node.value()].name, structure_words(structure));
  if (question.area) {
    words += fmt::format("living in {}, ", catalogue.areas[*question.area].name);
  }
  return words + fmt::format("as at {}{}", html::date(asked.as_at), boundary_words(view));
}

}  // namespace

std::string list_words(const Live& live, std::string_view address, base::Date usual, bool sensitive_groups) {
  auto request = http::Request::read({.target = std::string{address}});
  if (!request) {
    return {};
  }
  request->name_segments({"", "structure", "node", ""});
  return live.ask([&](const cohort::Engine&, const Catalogue& catalogue) -> std::string {
    const auto question = read_list(*request, catalogue, usual);
    return question && *question ? words_of(**question, catalogue, sensitive_groups) : std::string{};
  });
}

}  // namespace reach
