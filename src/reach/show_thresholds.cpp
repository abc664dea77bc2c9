#include <array>
#include <nlohmann/json.hpp>
#include <ranges>

#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/day.hpp"
#include "http/json.hpp"
#include "tasks.hpp"
#include "threshold_sets.hpp"

namespace reach {
namespace {

using html::Html;

constexpr auto thresholds_address = "/thresholds";

std::string typed(const http::Request& request, std::string_view field) {
  return std::string{request.form().text(field).value_or("")};
}

Html field(const http::Request& request, const base::Problems& problems, html::Input input) {
  input.value = typed(request, input.name);
  input.error_message = html::error_of(problems, input.name);
  input.autocomplete = "off";
  return html::input(input);
}

Html per_cent_field(const http::Request& request, const base::Problems& problems, const std::string& name,
                    const std::string& label) {
  return field(request, problems,
               {.name = name,
                .inputmode = "numeric",
                .label = {.text = label},
                .suffix = {.text = "%"},
                .classes = "govuk-input--width-3"});
}

Html first_day(const http::Request& request, const base::Problems& problems) {
  html::DateInput input{
      .id = "from",
      .name_prefix = "from",
      .hint = {.text = "Figures as at this day and later are judged by the new set. Leave empty for today."},
      .error_message = html::error_of(problems, "from"),
      .fieldset = html::Fieldset{.legend = {.text = "From which day"}}};
  for (const auto* part : {"from-day", "from-month", "from-year"}) {
    input.values.emplace(part, typed(request, part));
  }
  return html::date_input(input);
}

Html new_set_form(const http::Request& request, const base::Problems& problems) {
  Html all;
  all += field(request, problems,
               {.name = "name", .label = {.text = "Name"}, .hint = {.text = "As reports are to say it: 70 and 90"}});
  all += field(
      request, problems,
      {.name = "source", .label = {.text = "Source"}, .hint = {.text = "Who decided it, or which document says so"}});
  all += per_cent_field(request, problems, "good", "Good from");
  all += per_cent_field(request, problems, "outstanding", "Outstanding from");
  all += first_day(request, problems);
  all += html::button({.text = "Begin this set"});
  return html::form(
      {.action = thresholds_address, .csrf_token = std::string{request.forgery_token()}, .html = std::move(all)});
}

Html sets_table(const std::vector<Thresholds>& sets, base::Date today) {
  html::Table table{.head = {{.text = "From"},
                             {.text = "Name"},
                             {.text = "Good from", .format = "numeric"},
                             {.text = "Outstanding from", .format = "numeric"},
                             {.text = "Source"}}};
  const auto& in_force = thresholds_on(sets, today);
  const auto add = [&](const Thresholds& set, const std::string& from) {
    const auto mark = set == in_force             ? html::tag({.text = "In force today", .classes = "govuk-tag--green"})
                      : set.in_force_from > today ? html::tag({.text = "To come", .classes = "govuk-tag--blue"})
                                                  : Html{};
    table.rows.push_back({{.html = html::html("{} {}", from, mark)},
                          {.text = set.name},
                          {.text = std::to_string(set.from_best[1].per_cent) + "%", .format = "numeric"},
                          {.text = std::to_string(set.from_best[0].per_cent) + "%", .format = "numeric"},
                          {.text = set.source}});
  };
  for (const auto& each : std::views::reverse(sets)) {
    add(each, html::date(each.in_force_from));
  }
  add(default_thresholds(), sets.empty() ? "Always" : "Before these");
  return html::card_table(table);
}

http::Response thresholds_page(const Pages& pages, const http::Request& request, const rights::Asker& asker,
                               const base::Problems& problems) {
  const auto sets = pages.site().database.read(threshold_sets);
  const auto banner = request.query("done")
                          ? html::notification_banner({.text = "The set is entered. Figures as at its first day and "
                                                               "later are judged by it.",
                                                       .type = "success"})
                          : Html{};
  const auto form =
      asker.may_everywhere(rights::Permission::manage_thresholds)
          ? html::html("<h2 class=\"govuk-heading-m\">Begin a new set</h2>{}", new_set_form(request, problems))
          : Html{};
  return pages.site().page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = "Thresholds",
       .has_errors = !problems.empty(),
       .back_link = html::BackLink{.text = "Administration", .href = "/administration"},
       .content = html::html(
           "{}{}<h1 class=\"govuk-heading-l\">Thresholds</h1><p class=\"govuk-body\">From which per cent on reach is "
           "good, and from which outstanding. A figure is judged by the set in force on its own date, so a new set "
           "changes no figure of an earlier date.</p>{}{}",
           html::summary_of(problems), banner, sets_table(sets, asker.today), form)});
}

http::Response as_json(const std::vector<Thresholds>& sets, base::Date today) {
  const auto told = [](const Thresholds& set) {
    return nlohmann::ordered_json{{"from", set.in_force_from.iso()},
                                  {"name", set.name},
                                  {"source", set.source},
                                  {"good", set.from_best[1].per_cent},
                                  {"outstanding", set.from_best[0].per_cent}};
  };
  auto all = nlohmann::ordered_json::array();
  for (const auto& each : sets) {
    all.push_back(told(each));
  }
  return http::json(
      nlohmann::ordered_json{{"thresholds", all}, {"in_force_today", told(thresholds_on(sets, today))}}.dump());
}

std::expected<void, base::Problems> begun(const Pages& pages, const http::Request& request,
                                          const rights::Asker& asker) {
  const auto from = http::read_day(request.form(), "from");
  if (!from) {
    return std::unexpected{from.error()};
  }
  const ThresholdWords words{.name = typed(request, "name"),
                             .source = typed(request, "source"),
                             .good = typed(request, "good"),
                             .outstanding = typed(request, "outstanding"),
                             .from = from->value_or(asker.today)};
  return pages.site().database.write_alone(
      [&](db::Session& session) { return begin_thresholds(session, asker.id.text(), words); });
}

}  // namespace

http::Response show_thresholds(const Pages& pages, const http::Request& request, const rights::Asker& asker) {
  return request.accepts_json() ? as_json(pages.site().database.read(threshold_sets), asker.today)
                                : thresholds_page(pages, request, asker, {});
}

http::Response add_thresholds(const Pages& pages, const http::Request& request, const rights::Asker& asker) {
  if (!asker.may_everywhere(rights::Permission::manage_thresholds)) {
    return http::problem(403, "This changes how the whole county is judged, and your rights are for a part of it.");
  }
  const auto done = begun(pages, request, asker);
  if (done) {
    return http::see_other(std::string{thresholds_address} + "?done=begun");
  }
  return request.accepts_json() ? http::as_json(done.error()) : thresholds_page(pages, request, asker, done.error());
}

}  // namespace reach
