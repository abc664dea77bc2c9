#include "reach/list_people.hpp"

#include "list_rows.hpp"

namespace reach {

std::expected<PeopleOfList, http::Response> people_of_list(const Live& live, const http::Request& request,
                                                           const rights::Asker& asker, base::Date usual) {
  using Answer = std::expected<PeopleOfList, http::Response>;
  return live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) -> Answer {
    const auto question = read_list(request, catalogue, usual);
    if (!question) {
      return std::unexpected{http::problem(400, "There is no such list: " + question.error().text())};
    }
    if (!*question) {
      return std::unexpected{http::not_found()};
    }
    const auto sights = list_sights(asker, engine, catalogue, **question);
    if (sights.is_sensitive && sights.sensitive_groups.nobody()) {
      return std::unexpected{http::problem(403, "Your role does not see who is in this group.")};
    }
    const auto& asked = (*question)->view.asked;
    PeopleOfList list;
    for (const auto& row : list_rows(engine, catalogue, **question, sights).rows) {
      list.people.insert(list.people.end(), row.children.begin(), row.children.end());
      ++list.rows;
    }
    list.title = list_title(**question, list.rows);
    list.place = catalogue.structures[asked.question.tree].nodes[asked.node.value()].name;
    list.address = list_address(**question, catalogue);
    return list;
  });
}

}  // namespace reach
