#include "areas_form.hpp"

#include <algorithm>

#include "forms.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/day.hpp"

namespace administration {
namespace {

constexpr std::string_view of_centre = "centre:";
constexpr std::string_view nobody = "none";

/// `since 1 April 2026, until 31 March 2027`
std::string interval_words(const organisation::Answering& area, base::Date on) {
  const auto found =
      std::ranges::find_if(area.centres, [&](const organisation::Holding& each) { return each.held.holds(on); });
  if (found == area.centres.end()) {
    return "No centre answers for it";
  }
  const auto since =
      found->held.from() == base::Interval::first ? std::string{"Always"} : "Since " + html::date(found->held.from());
  return found->held.to() == base::Interval::last ? since
                                                  : since + ", until " + html::date(found->held.to().plus_days(-1));
}

html::Html area_choice(const http::Request& request, const AreasForm& form, const base::Problems& problems) {
  html::Checkboxes choice{.fieldset = html::Fieldset{.legend = {.text = "Which areas"}},
                          .error_message = html::error_of(problems, "area"),
                          .name = "area",
                          .classes = "govuk-checkboxes--small"};
  for (const auto typed : request.form().texts("area")) {
    choice.values.emplace_back(typed);
  }
  for (const auto* each : form.areas) {
    const auto ward = each->ward.empty() ? "" : each->ward + ". ";
    choice.items.push_back(
        {.text = each->name, .value = each->area, .hint = {.text = ward + interval_words(*each, form.on)}});
  }
  return html::checkboxes(choice);
}

html::Html centre_choice(const http::Request& request, const AreasForm& form, const base::Problems& problems) {
  html::Select select{.name = "centre",
                      .value = typed(request, "centre"),
                      .label = {.text = form.of ? "To which centre" : "Which centre answers for them"},
                      .error_message = html::error_of(problems, "centre")};
  select.items.push_back({.value = "", .text = "Choose a centre"});
  std::vector<const organisation::Centre*> by_name;
  for (const auto& each : form.centres) {
    if (each.key != form.of && (!each.closed || *each.closed > form.on)) {
      by_name.push_back(&each);
    }
  }
  std::ranges::stable_sort(by_name, {}, &organisation::Centre::name);
  for (const auto* each : by_name) {
    select.items.push_back({.value = std::string{of_centre} + each->key, .text = each->name});
  }
  if (form.of) {
    select.items.push_back({.value = std::string{nobody}, .text = "No centre: they become a gap"});
  }
  return html::select(select);
}

}  // namespace

html::Html areas_form(const http::Request& request, const AreasForm& form, const base::Problems& problems) {
  const auto day = day_input(request, problems,
                             {"from", "From which day", "Leave empty for today. Until that day all stays as it is."});
  return own_form(request, form.action,
                  html::html("{}{}{}{}", area_choice(request, form, problems), centre_choice(request, form, problems),
                             day, html::button({.text = form.of ? "Hand these areas over" : "Save"})));
}

Changed handed(db::Session& session, const organisation::Doer& doer, const http::Request& request, base::Date today,
               const std::string& address) {
  const auto from = http::read_day(request.form(), "from");
  if (!from) {
    return std::unexpected{from.error()};
  }
  const auto centre = typed(request, "centre");
  if (!centre.starts_with(of_centre) && centre != nobody) {
    return std::unexpected{base::Problems{"centre", "Choose the centre that is to answer for them."}};
  }
  std::vector<std::string> areas;
  for (const auto each : request.form().texts("area")) {
    areas.emplace_back(each);
  }
  const auto day = from->value_or(today);
  const auto done = organisation::hand_areas(
      session, doer, {areas, centre == nobody ? std::nullopt : std::optional{centre.substr(of_centre.size())}, day});
  return done ? Changed{with_done(address + "?on=" + day.iso(), "handed")} : std::unexpected{done.error()};
}

}  // namespace administration
