#include <fmt/format.h>

#include "base/typed_day.hpp"
#include "compare_form.hpp"
#include "comparison.hpp"
#include "html/components.hpp"
#include "html/figures.hpp"
#include "html/numbers.hpp"
#include "place_words.hpp"
#include "rungs_json.hpp"
#include "tasks.hpp"

namespace reach {
namespace {

using html::Html;

constexpr int a_year = 12;  // months

/// The words of the other side: its own in the address; else the same place a year before.
Words other_words(const Pages::Context& context) {
  const auto& now = context.view;
  const auto given = [&](std::string_view name, std::string_view otherwise) {
    const auto word = context.request.query(name);
    return std::string{word && !word->empty() ? *word : otherwise};
  };
  auto then = now.words;
  then.as_at = given("then", now.asked.question.as_at.minus_months(a_year).iso());
  then.structure = given("then_structure", now.words.structure);
  then.node = given("then_node", *now.words.node);
  if (const auto drawn = context.request.query("then_boundaries")) {
    then.boundaries = *drawn;  // empty: those of the date itself
  } else if (then.structure != now.words.structure) {
    then.boundaries.clear();
  }
  for (auto* const word : {&then.as_at, &then.boundaries}) {
    if (const auto day = base::day_as_typed(*word)) {
      *word = day->iso();
    }
  }
  return then;
}

bool is_root(const View& view, const Catalogue& catalogue) {
  return catalogue.structures[view.asked.question.tree].parents[view.asked.node.value()] == cohort::none;
}

/// Nothing where its words cannot be understood, or it has no such place.
std::optional<View> other_side(const Pages::Context& context) {
  View then{other_words(context), {}};
  const auto structure = context.catalogue.find_structure(then.words.structure);
  if (!structure) {
    return std::nullopt;
  }
  const auto& names = context.catalogue.structures[*structure];
  if (!names.find_node(*then.words.node) && is_root(context.view, context.catalogue)) {  // the whole with the whole
    const auto root = std::ranges::find(names.parents, cohort::none) - names.parents.begin();
    then.words.node = names.nodes.at(static_cast<std::size_t>(root)).key;
  }
  auto asked = understand(then.words, context.catalogue);
  if (!asked) {
    return std::nullopt;
  }
  then.asked = std::move(*asked);
  auto& question = then.asked.question;
  if (names.why_not_in_use(question.tree_date())) {  // as near as it can be drawn: no boundary is said to have moved
    question.drawn = names.nearest_in_use(question.tree_date());
  }
  return then;
}

std::string place_of(const Catalogue& catalogue, const View& view) {
  return catalogue.structures[view.asked.question.tree].nodes[view.asked.node.value()].name;
}

std::string name_of(const Catalogue& catalogue, const View& view, const Part& part) {
  return fmt::format("{}, {}, {}{}", part.heading(place_of(catalogue, view)),
                     catalogue.structures[view.asked.question.tree].name, html::date(view.asked.question.as_at),
                     boundary_words(view));
}

/// What is to be known of the figures before they are read: that a date has not come, that they are of a part.
Html notes(const Pages::Context& context, const View& then) {
  Html out;
  const auto first = context.engine.first_contact();
  for (const auto& note :
       {not_yet(then, context.usual), not_yet(context.view, context.usual), not_held_before(then, first),
        not_held_before(context.view, first), context.part.note(place_of(context.catalogue, context.view))}) {
    out += note.empty() ? Html{} : html::inset_text({.text = note});
  }
  return out;
}

/// Of the other side; it may be another place.
Part part_of_other(const Pages::Context& context, const View& then) {
  return part_of(rights::visible(context.asker), context.see.figures, context.engine, context.catalogue,
                 then.asked.question, *then.asked.node);
}

/// Why one of the two sides says nothing.
std::optional<std::string> not_in_use(const Catalogue& catalogue, const View& then, const View& now) {
  for (const auto* side : {&then, &now}) {
    const auto& question = side->asked.question;
    if (auto why = catalogue.structures[question.tree].why_not_in_use(question.tree_date())) {
      return why;
    }
  }
  return std::nullopt;
}

std::string change_of(std::int64_t change) { return change > 0 ? "+" + html::number(change) : html::number(change); }

std::string points(std::int64_t tenths) {
  return fmt::format("{}{} points", tenths > 0 ? "+" : tenths < 0 ? "−" : "", html::decimal(std::abs(tenths)));
}

std::vector<html::TableCell> row(const std::string& name, std::uint32_t cohort::Rungs::* rung, const Comparison& all) {
  const auto cell = [](std::string text) { return html::TableCell{.text = std::move(text), .format = "numeric"}; };
  const std::int64_t then = all.then.*rung;
  const std::int64_t middle = all.then_within_now.*rung;
  const std::int64_t now = all.now.*rung;
  return {{.text = name},
          cell(html::number(then)),
          cell(change_of(middle - then)),
          cell(change_of(now - middle)),
          cell(html::number(now))};
}

Html table(const Comparison& all) {
  html::Table table{.head = {{.text = "Children"},
                             {.text = "Then", .format = "numeric"},
                             {.text = "Boundary", .format = "numeric"},
                             {.text = "Since", .format = "numeric"},
                             {.text = "Now", .format = "numeric"}},
                    .caption = "Then and now, and what lies between",
                    .caption_classes = "govuk-table__caption--m",
                    .first_cell_is_header = true};
  table.rows = {row("Known", &cohort::Rungs::known, all), row("Registered", &cohort::Rungs::enrolled, all),
                row("Seen", &cohort::Rungs::seen, all), row("Sustained", &cohort::Rungs::sustained, all)};
  const auto reach = [](const cohort::Rungs& rungs) {
    return html::per_cent(wide(tenths_of_per_cent(rungs.seen, rungs.known)));
  };
  const auto share = all.share();
  table.rows.push_back({{.text = "Reach"},
                        {.text = reach(all.then), .format = "numeric"},
                        {.text = share ? points(share->boundary) : "–", .format = "numeric"},
                        {.text = share ? points(share->real) : "–", .format = "numeric"},
                        {.text = reach(all.now), .format = "numeric"}});
  return html::card_table(table);
}

Html told_apart(const Comparison& all) {
  const auto [boundary, population, real] = all.seen();
  return html::html(
      "<p class=\"govuk-body\">Of the change of <strong>{}</strong> in children seen, <strong>{}</strong> came with "
      "the "
      "boundary, <strong>{}</strong> with the number of children who live there, and <strong>{}</strong> are a real "
      "change: "
      "more or fewer of them came.</p>",
      change_of(std::int64_t{all.now.seen} - all.then.seen), change_of(boundary), change_of(population),
      change_of(real));
}

/// Why the other side says nothing: `There is no Swale in Hubs 2014.`
std::string why_not(const Catalogue& catalogue, const Words& then, const View& now) {
  const auto structure = catalogue.find_structure(then.structure);
  if (structure && !catalogue.structures[*structure].find_node(*then.node)) {
    return fmt::format("There is no {} in {}. Choose one of its places.", place_of(catalogue, now),
                       catalogue.structures[*structure].name);
  }
  return "Write each date like 30 9 2025, and choose one of the structures.";
}

/// Why there is nothing to compare with, in sentences; nothing where there is.
std::optional<std::string> why_nothing(const Pages::Context& context, const std::optional<View>& then) {
  if (!then) {
    return why_not(context.catalogue, other_words(context), context.view);
  }
  if (const auto why = not_in_use(context.catalogue, *then, context.view)) {
    return *why + " Choose days on which both structures were in use.";
  }
  return std::nullopt;
}

/// Whom the figures are of, where they are of one group.
Html caption(const Catalogue& catalogue, const View& now) {
  const auto group = group_of(now);
  return group == cohort::none
             ? Html{}
             : html::html("<span class=\"govuk-caption-l\">{}</span>", catalogue.group_names[group].name);
}

/// The way from one group to all.
Html of_all(const View& then, const View& now) {
  if (group_of(now) == cohort::none) {
    return {};
  }
  const auto href = address(now, "compare",
                            {{"group", ""},
                             {"then", then.words.as_at},
                             {"then_structure", then.words.structure},
                             {"then_boundaries", then.asked.question.tree_date().iso()},
                             {"then_node", *then.words.node}});
  return html::html(R"(<p class="govuk-body"><a class="govuk-link" href="{}">Compare all {}</a></p>)", href,
                    counted_words(now));
}

std::string json_of(const Pages::Context& context, const View& then, const Comparison& all) {
  const auto& now = context.view;
  const auto [boundary, population, real] = all.seen();
  return nlohmann::ordered_json{
      {"group", group_of(now) == cohort::none ? "all" : now.words.group},
      {"sees", word_of(context.part.sees)},
      {"not_come_yet", !not_yet(then, context.usual).empty() || !not_yet(now, context.usual).empty()},
      {"boundaries", {{"then", then.asked.question.tree_date().iso()}, {"now", now.asked.question.tree_date().iso()}}},
      {"then", rungs_json(all.then)},
      {"then_within_now", rungs_json(all.then_within_now)},
      {"now", rungs_json(all.now)},
      {"seen_changed_by", {{"boundary", boundary}, {"population", population}, {"real", real}}}}
      .dump();
}

}  // namespace

http::Response show_compare(const Pages& pages, const http::Request& request, const rights::Asker& asker) {
  return pages.figures("compare", request, asker, [](const Pages::Context& context) -> Said {
    const auto then = other_side(context);
    Said said;
    said.breadcrumbs = breadcrumbs(context.catalogue, context.view);
    said.title = "Compare";
    if (const auto why = why_nothing(context, then)) {
      if (context.wants_json) {
        return not_understood(context.request, {"then", *why});
      }
      said.status = 400;
      said.content =
          html::html(R"(<h1 class="govuk-heading-l">Nothing to compare with</h1><p class="govuk-body">{}</p>{})", *why,
                     compare_form(context.catalogue, then ? then->words : other_words(context), context.view));
      return said;
    }
    const auto all = compare(context.engine, *then, context.view, context.see.figures);
    if (context.wants_json) {
      said.json = json_of(context, *then, all);
      return said;
    }
    const bool is_whole = not_yet(*then, context.usual).empty() && not_yet(context.view, context.usual).empty() &&
                          not_held_before(*then, context.engine.first_contact()).empty();
    const auto figures =
        context.part.sees == Sees::nothing && all.now.known == 0
            ? Html{}
            : html::html("{}{}{}", of_all(*then, context.view), is_whole ? told_apart(all) : Html{}, table(all));
    said.content =
        html::html(R"({}<h1 class="govuk-heading-l">{}</h1><p class="govuk-body-l">Compared with {}</p>{}{}{})",
                   caption(context.catalogue, context.view), name_of(context.catalogue, context.view, context.part),
                   name_of(context.catalogue, *then, part_of_other(context, *then)), notes(context, *then), figures,
                   compare_form(context.catalogue, then->words, context.view));
    return said;
  });
}

}  // namespace reach
