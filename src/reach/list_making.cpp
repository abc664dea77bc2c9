#include "list_making.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "choices.hpp"
#include "html/numbers.hpp"
#include "place_words.hpp"

namespace reach {
namespace {

using cohort::none;

std::size_t pages_of(std::size_t rows, std::size_t a_page) {
  return std::max<std::size_t>(1, (rows + a_page - 1) / a_page);
}

class Making {
 public:
  Making(const Pages& pages, const http::Request& request, const Catalogue& catalogue, const ListQuestion& question,
         const ListSights& sights, Part part)
      : pages_{pages},
        request_{request},
        catalogue_{catalogue},
        question_{question},
        sights_{sights},
        part_{std::move(part)} {}

  MadeList all(const cohort::Engine& engine, const List& list, const rights::Asker& asker) const {
    using rights::Permission;
    MadeList made{.page = head(list), .form = question_.form, .as_at = question_.view.asked.question.as_at, .look = {}};
    auto& page = made.page;
    const bool fits = list.rows.size() <= most_on_one_page;
    const auto a_page = fits && question_.whole ? most_on_one_page : rows_of_a_page;
    const auto pages = pages_of(list.rows.size(), a_page);
    if (question_.whole && !fits) {
      page.notes.push_back(fmt::format("One page holds at most {}: this is the first of {} pages. A file holds all.",
                                       number(most_on_one_page), number(pages)));
    }
    if (fits && pages > 1) {
      page.whole = to({{"page", "all"}});
    }
    page.page = std::min(question_.page, pages);
    page.lines = list_lines(engine, catalogue_, question_, sights_, shown(list, page.page, a_page), site().keyed_hash);
    page.shows_addresses = std::ranges::any_of(page.lines, &ListLine::has_address);
    for (std::size_t number = 1; number <= pages; ++number) {
      page.pages.push_back(to({{"page", number == 1 ? "" : std::to_string(number)}}));
    }
    if (asker.may(Permission::export_lists)) {
      page.csv = to({{"format", "csv"}});
      page.xlsx = to({{"format", "xlsx"}});
    }
    if (asker.may(Permission::write_letters) && asker.may(Permission::see_names) &&
        asker.may(Permission::see_addresses)) {
      page.letters = to_letters();
    }
    choose(page, list);
    made.look = look(page);
    return made;
  }

 private:
  const Site& site() const { return pages_.site(); }
  std::string purpose() const { return std::string{request_.query("purpose").value_or("")}; }

  /// To the same list with a change; whoever said what for need not say it again on the next page.
  std::string to(std::vector<Change> changes) const {
    changes.push_back({"purpose", purpose()});
    return list_address(question_, catalogue_, std::move(changes));
  }

  std::string to_letters() const {
    static constexpr std::string_view own = "/list";
    auto address = to({});
    return address.replace(address.find(own), own.size(), "/letters");
  }

  ListPage head(const List& list) const {
    const auto& view = question_.view;
    const auto& asked = view.asked.question;
    ListPage page;
    page.title = list_title(question_, list.count);
    if (list.rows.size() != list.count) {
      page.title = fmt::format("{} of {}", number(list.rows.size()), page.title);
    }
    const auto& place = catalogue_.structures[asked.tree].nodes[view.asked.node.value()].name;
    page.place = part_.heading(place);
    const auto future = not_yet(view, site().usual_date());
    page.not_come_yet = !future.empty();
    for (const auto& note : {future, part_.note(place)}) {
      if (!note.empty()) {
        page.notes.push_back(note);
      }
    }
    page.place_address = address(view, {}, {{"group", ""}});
    page.who = question_.who.word;
    page.group = question_.tag() == none ? std::string{} : catalogue_.group_names[question_.tag()].name;
    page.asked = asked_items(catalogue_, view);
    page.breadcrumbs = breadcrumbs(catalogue_, view);
    page.count = list.count;
    page.figure = list.figure;
    page.matching = list.rows.size();
    page.is_family = asked.by == cohort::CountBy::unit;
    return page;
  }

  std::span<const ListRow> shown(const List& list, std::size_t page, std::size_t a_page) const {
    const std::span<const ListRow> all{list.rows};
    if (question_.form != ListForm::page) {
      return all;
    }
    const auto first = (page - 1) * a_page;
    return all.subspan(first, std::min(a_page, all.size() - first));
  }

  void choose(ListPage& page, const List& list) const {
    page.action = address_without_query();
    for (const auto& word : unusual_words(question_.view)) {
      if (word.name != "group") {
        page.kept.push_back(word);
      }
    }
    page.kept.push_back({"who", page.who});
    if (!purpose().empty()) {
      page.kept.push_back({"purpose", purpose()});
    }
    page.lapse = word_of(question_.lapse);
    page.order = word_of(question_.order);
    page.groups = group_items(catalogue_, question_.tag() == none ? "none" : catalogue_.groups[question_.tag()],
                              !sights_.sensitive_groups.nobody());
    page.areas.push_back({.value = "", .text = "Anywhere here", .selected = !question_.area});
    for (const auto area : list.areas) {
      page.areas.push_back({.value = catalogue_.areas[area].key,
                            .text = catalogue_.areas[area].name,
                            .selected = question_.area == area});
    }
  }

  std::string address_without_query() const {
    auto path = address(question_.view, "list");
    return path.substr(0, path.find('?'));
  }

  rights::Look look(const ListPage& page) const {
    std::vector<Change> changes;
    if (question_.whole) {
      changes.push_back({"page", "all"});
    }
    if (question_.form == ListForm::page && page.page > 1) {
      changes.push_back({"page", std::to_string(page.page)});
    }
    if (question_.form != ListForm::page) {
      changes.push_back({"format", question_.form == ListForm::csv ? "csv" : "xlsx"});
    }
    return {.room = "reach",
            .kind = question_.form == ListForm::page ? "list" : "export",
            .record = std::nullopt,
            .rows = static_cast<std::int64_t>(page.lines.size()),
            .question = list_address(question_, catalogue_, std::move(changes)),
            .purpose = purpose()};
  }

  const Pages& pages_;
  const http::Request& request_;
  const Catalogue& catalogue_;
  const ListQuestion& question_;
  const ListSights& sights_;
  const Part part_;
};

std::string no_such_page(std::size_t last) {
  return last == 1 ? "This list has one page." : fmt::format("This list has no more than {} pages.", last);
}

/// Why there is no list for this asker, at any place.
std::optional<http::Response> refusal(const ListQuestion& question, const ListSights& sights,
                                      const rights::Asker& asker) {
  if (question.form != ListForm::page && !asker.may(rights::Permission::export_lists)) {
    return http::problem(403, "Your role does not take lists away as files.");
  }
  if (sights.is_sensitive && sights.sensitive_groups.nobody()) {
    return http::problem(403, "Your role does not see who is in this group.");
  }
  return std::nullopt;
}

}  // namespace

std::expected<MadeList, http::Response> make_list(const Pages& pages, const http::Request& request,
                                                  const rights::Asker& asker, std::span<const std::int64_t> by_name) {
  using Answer = std::expected<MadeList, http::Response>;
  const auto& site = pages.site();
  const auto usual = site.usual_date();
  return site.live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) -> Answer {
    const auto question = read_list(request, catalogue, usual);
    if (!question) {
      return std::unexpected{pages.answer(request, asker, not_understood(request, question.error()))};
    }
    if (!*question) {
      return std::unexpected{http::not_found()};
    }
    const auto sights = list_sights(asker, engine, catalogue, **question);
    if (auto refused = refusal(**question, sights, asker)) {
      return std::unexpected{std::move(*refused)};
    }
    auto list = list_rows(engine, catalogue, **question, sights);
    if (const auto last = pages_of(list.rows.size(), rows_of_a_page); (*question)->page > last) {
      return std::unexpected{http::problem(404, no_such_page(last))};
    }
    if ((*question)->order == ListOrder::name) {
      sort_by_name(list.rows, by_name, **question, site.keyed_hash);
    }
    const auto& asked = (*question)->view.asked;
    auto part = part_of(rights::visible(asker), sights.figures, engine, catalogue, asked.question, *asked.node);
    return Making{pages, request, catalogue, **question, sights, std::move(part)}.all(engine, list, asker);
  });
}

std::vector<std::int64_t> people_to_sort(const Pages& pages, const http::Request& request, const rights::Asker& asker) {
  std::vector<std::int64_t> people;
  const auto& site = pages.site();
  site.live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) {
    const auto question = read_list(request, catalogue, site.usual_date());
    if (!question || !*question || (*question)->order != ListOrder::name) {
      return;
    }
    const auto sights = list_sights(asker, engine, catalogue, **question);
    for (const auto& row : list_rows(engine, catalogue, **question, sights).rows) {
      if (row.is_named) {
        people.insert(people.end(), row.children.begin(), row.children.end());
      }
    }
  });
  return people;
}

}  // namespace reach
