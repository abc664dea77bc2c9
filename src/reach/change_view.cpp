#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/typed_day.hpp"
#include "choices.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "tasks.hpp"

namespace reach {
namespace {

using html::Html;

std::vector<html::SelectItem> windows(std::string_view chosen) {
  static constexpr std::array usual{"1m", "3m", "6m", "12m", "24m"};
  std::vector<html::SelectItem> items;
  items.reserve(usual.size() + 1);
  for (const auto* const value : usual) {
    items.push_back({.value = value, .text = window_words(value), .selected = chosen == value});
  }
  if (std::ranges::find(usual, chosen) == usual.end()) {
    items.push_back({.value = std::string{chosen}, .text = window_words(chosen), .selected = true});
  }
  return items;
}

html::Choice choice(std::string_view value, std::string_view text, std::string_view chosen) {
  return {.text = std::string{text}, .value = std::string{value}, .checked = value == chosen};
}

html::Radios radios(const std::string& name, const std::string& legend, std::vector<html::Choice> items) {
  return {.fieldset = html::Fieldset{.legend = {.text = legend, .classes = "govuk-fieldset__legend--s"}},
          .name = name,
          .items = std::move(items)};
}

Html fields(const Catalogue& catalogue, const Words& words, bool sensitive, const base::Problems& problems) {
  Html out;
  out += html::input({.name = "as_at",
                      .type = "date",
                      .value = words.as_at,
                      .label = {.text = "As at", .classes = "govuk-label--s"},
                      .hint = {.text = "The date on which all is counted, such as 30 9 2026"},
                      .error_message = html::error_of(problems, "as_at"),
                      .classes = "govuk-input--width-10"});
  out += html::select({.name = "window",
                       .items = windows(words.window),
                       .label = {.text = "Seen within", .classes = "govuk-label--s"}});
  out += html::select({.name = "structure",
                       .items = structure_items(catalogue, words.structure),
                       .label = {.text = "Structure", .classes = "govuk-label--s"},
                       .hint = {.text = "In another structure the page begins at its top"}});
  out +=
      html::input({.name = "boundaries",
                   .type = "date",
                   .value = words.boundaries,
                   .label = {.text = "In the boundaries of", .classes = "govuk-label--s"},
                   .hint = {.text = "Leave it empty for those of the date itself. A day, such as 30 9 2026, draws the "
                                    "places as they were on that day"},
                   .error_message = html::error_of(problems, "boundaries"),
                   .classes = "govuk-input--width-10"});
  out += html::select({.name = "group",
                       .items = group_items(catalogue, words.group, sensitive),
                       .label = {.text = "Group", .classes = "govuk-label--s"},
                       .hint = {.text = "Whose reach is shown for the places below, and on the page that compares"}});
  out += html::input({.name = "under",
                      .inputmode = "numeric",
                      .value = words.under,
                      .label = {.text = "Children under this age, in years", .classes = "govuk-label--s"},
                      .error_message = html::error_of(problems, "under"),
                      .classes = "govuk-input--width-2"});
  out += html::radios(
      radios("unit", "Count", {choice("child", "Children", words.unit), choice("family", "Families", words.unit)}));
  out += html::radios(radios("where", "Seen where",
                             {choice("anywhere", "Anywhere in the authority", words.where),
                              choice("here", "At the centres of the place itself", words.where)}));
  out += html::input({.name = "sustained",
                      .inputmode = "numeric",
                      .value = words.sustained,
                      .label = {.text = "Sustained: contact days or more", .classes = "govuk-label--s"},
                      .error_message = html::error_of(problems, "sustained"),
                      .classes = "govuk-input--width-2"});
  return out;
}

/// What cannot be understood of the words, beside the fields of the form; a word that is left empty is the usual one.
base::Problems problems_of(Words words, base::Date usual, const Catalogue& catalogue) {
  const Words usual_words{.as_at = usual.iso(), .structure = {}, .level = {}, .node = {}};
  for (const auto word :
       {&Words::as_at, &Words::unit, &Words::under, &Words::window, &Words::where, &Words::sustained, &Words::group}) {
    if ((words.*word).empty()) {
      words.*word = usual_words.*word;
    }
  }
  base::Problems problems;
  if (const auto asked = understand(words, catalogue); !asked) {
    for (auto [field, message] : asked.error().all()) {
      std::ranges::replace(field, '-', '_');
      problems.add(field, message);
    }
  }
  return problems;
}

Said form_page(const Catalogue& catalogue, const Words& words, bool sensitive, const base::Problems& problems) {
  Said said;
  said.status = problems.empty() ? 200 : 422;
  said.title = "Change what is shown";
  said.content = html::html(
      "{}<h1 class=\"govuk-heading-l\">Change what is shown</h1><form method=\"get\" action=\"/places\" novalidate>"
      "<input type=\"hidden\" name=\"node\" value=\"{}\">{}{}</form>",
      html::summary_of(problems), words.node.value_or(""), fields(catalogue, words, sensitive, problems),
      html::button({.text = "Show"}));
  return said;
}

}  // namespace

http::Response change_view(const Pages& pages, const http::Request& request, const rights::Asker& asker) {
  return pages.figures("change", request, asker, [](const Pages::Context& context) {
    auto said = form_page(context.catalogue, context.view.words, context.see.sensitive_groups, {});
    said.breadcrumbs = breadcrumbs(context.catalogue, context.view);
    return said;
  });
}

http::Response go_to_view(const Pages& pages, const http::Request& request, const rights::Asker& asker) {
  return pages.site().live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) {
    const auto given = [&](std::string_view name) { return std::string{request.query(name).value_or("")}; };
    const auto structure = catalogue.find_structure(given("structure"));
    if (!structure) {
      return http::not_found();
    }
    const auto& names = catalogue.structures[*structure];
    auto node = names.find_node(given("node"));
    for (cohort::Number at = 0; !node && at < names.nodes.size(); ++at) {
      node = names.parents[at] == cohort::none ? std::optional{at} : std::nullopt;
    }
    if (!node) {
      return http::not_found();
    }
    View view;
    view.words = {.as_at = given("as_at"),
                  .structure = names.key,
                  .level = {},
                  .node = names.nodes[*node].key,
                  .group = given("group"),
                  .unit = given("unit"),
                  .under = given("under"),
                  .window = given("window"),
                  .where = given("where"),
                  .sustained = given("sustained"),
                  .boundaries = given("boundaries")};
    for (const auto word : {&Words::as_at, &Words::boundaries}) {
      if (const auto day = base::day_as_typed(view.words.*word)) {
        view.words.*word = day->iso();
      }
    }
    if (const auto problems = problems_of(view.words, pages.site().usual_date(), catalogue); !problems.empty()) {
      const auto sensitive = what_to_see(asker, engine, catalogue).sensitive_groups;
      return pages.answer(request, asker, form_page(catalogue, view.words, sensitive, problems));
    }
    return http::see_other(address(view) + (given("group").empty() || given("group") == "none" ? "" : "#below"));
  });
}

}  // namespace reach
