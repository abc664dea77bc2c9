#include "stop_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/page.hpp"
#include "html/problems.hpp"

namespace families {
namespace {

using html::Html;

std::string typed_in(const http::Request& request, std::string_view field, std::string otherwise = {}) {
  const auto text = request.form().text(field);
  return text ? std::string{*text} : std::move(otherwise);
}

Html stop_day(const http::Request& request, const base::Problems& problems, const std::string& field,
              std::string legend, std::string hint) {
  html::DateInput input{.id = field,
                        .name_prefix = field,
                        .hint = {.text = std::move(hint)},
                        .error_message = html::error_of(problems, field),
                        .fieldset = html::Fieldset{.legend = {.text = std::move(legend)}}};
  for (const auto* part : {"-day", "-month", "-year"}) {
    input.values.emplace(field + part, typed_in(request, field + part));
  }
  return html::date_input(input);
}

std::string held_words(const Stop& stop) {
  const auto from = html::date(stop.held.from());
  return stop.held.to() == base::Interval::last ? "since " + from
                                                : fmt::format("from {} until {}", from, html::date(stop.held.to()));
}

bool is_of(const base::Problems& problems, std::string_view field) {
  return std::ranges::find(problems.all(), field, &base::Problem::field) != problems.all().end();
}

std::string whom_to_ask(const std::string& name) { return name.empty() ? "the centre's manager" : name; }

Html why(const StopView& view, std::size_t stop) {
  const auto& each = view.stops[stop];
  if (!view.may_change) {
    return html::html("<p class=\"govuk-body\">Before you do anything, ask {}.</p>", whom_to_ask(view.set_by[stop]));
  }
  return html::html("<p class=\"govuk-body\"><strong>{}</strong>, {}. {} Set by {}.</p>", stop_words(each.kind),
                    held_words(each),
                    each.reason.empty() ? "The reason is not held here." : "\u201c" + each.reason + "\u201d",
                    whom_to_ask(view.set_by[stop]));
}

std::string iso_or_empty(base::Date date) { return date == base::Interval::last ? std::string{} : date.iso(); }

Html end_form(const http::Request& request, const StopView& view, std::string_view family,
              const base::Problems& problems) {
  std::vector<html::Choice> choices;
  Html seen;
  for (const auto& stop : view.stops) {
    if (stop.held.to() > view.today) {
      const auto which = stop.kind + " " + stop.held.from().iso();
      choices.push_back({.text = fmt::format("{}, {}", stop_words(stop.kind), held_words(stop)), .value = which});
      seen += html::html(R"(<input type="hidden" name="seen {}" value="{}">)", which, iso_or_empty(stop.held.to()));
    }
  }
  if (choices.empty()) {
    return {};
  }
  const auto chosen = typed_in(request, "stop", choices.size() == 1 ? choices.front().value : "");
  const auto which = html::radios({.fieldset = html::Fieldset{.legend = {.text = "Which one ends?"}},
                                   .name = "stop",
                                   .items = std::move(choices),
                                   .value = chosen,
                                   .classes = "govuk-radios--small"});
  const auto day = stop_day(request, problems, "stop_end", "When may they be contacted again?",
                            "The first day. For example, tomorrow.");
  return html::details(
      {.summary_text = "Take them off the stop list",
       .html = html::form({.action = fmt::format("/families/{}/stops/end", family),
                           .csrf_token = std::string{request.forgery_token()},
                           .html = html::html("{}{}{}{}", seen, which, day, html::button({.text = "Save the end"}))}),
       .open = is_of(problems, "stop_end")});
}

Html set_form(const http::Request& request, std::string_view family, const base::Problems& problems) {
  html::Radios kinds{.fieldset = html::Fieldset{.legend = {.text = "Why must they not be contacted?"}},
                     .error_message = html::error_of(problems, "stop_kind"),
                     .name = "stop_kind",
                     .value = typed_in(request, "stop_kind"),
                     .classes = "govuk-radios--small"};
  for (const auto& kind : stop_kinds()) {
    kinds.items.push_back({.text = std::string{kind.name}, .value = std::string{kind.key}});
  }
  const auto reason = html::input({.name = "stop_reason",
                                   .value = typed_in(request, "stop_reason"),
                                   .label = {.text = "What happened?"},
                                   .hint = {.text = "Only whoever may take them off the list reads this."},
                                   .error_message = html::error_of(problems, "stop_reason"),
                                   .autocomplete = "off"});
  const auto to = stop_day(request, problems, "stop_to", "When may they be contacted again?",
                           "The first day. Leave empty if it is not known.");
  return html::details(
      {.summary_text = "Put this family on the stop list",
       .html = html::form({.action = fmt::format("/families/{}/stops", family),
                           .csrf_token = std::string{request.forgery_token()},
                           .html = html::html("{}{}{}{}", html::radios(kinds), reason, to,
                                              html::button({.text = "Do not contact them from today"}))}),
       .open = is_of(problems, "stop_kind") || is_of(problems, "stop_reason") || is_of(problems, "stop_to")});
}

}  // namespace

bool StopView::holds() const {
  return std::ranges::any_of(stops, [&](const Stop& stop) { return stop.held.holds(today); });
}

StopView stop_view(std::vector<Stop> stops, bool may_change, base::Date today,
                   const std::map<std::int64_t, std::string>& accounts) {
  StopView view{.may_change = may_change, .today = today};
  for (auto& stop : stops) {
    if (!may_change) {
      if (!stop.held.holds(today)) {
        continue;
      }
      stop.kind.clear();
      stop.reason.clear();
    }
    const auto name = stop.set_by ? accounts.find(*stop.set_by) : accounts.end();
    view.set_by.push_back(name == accounts.end() ? std::string{} : name->second);
    view.stops.push_back(std::move(stop));
  }
  return view;
}

Html stop_banner(const StopView& view) {
  if (!view.holds()) {
    return {};
  }
  Html reasons;
  for (std::size_t i = 0; i < view.stops.size(); ++i) {
    if (view.stops[i].held.holds(view.today)) {
      reasons += why(view, i);
    }
  }
  return html::notification_banner(
      {.html = html::html("<p class=\"govuk-notification-banner__heading\">Do not contact this family</p>"
                          "<p class=\"govuk-body\">Do not write, ring, send a message or call on them.</p>{}",
                          reasons),
       .title_text = "Stop",
       .title_id = "stop-title"});
}

Html stop_forms(const http::Request& request, const StopView& view, std::string_view family,
                const base::Problems& problems) {
  if (!view.may_change) {
    return {};
  }
  return html::html("{}{}", end_form(request, view, family, problems), set_form(request, family, problems));
}

Html stop_history(const StopView& view) {
  if (!view.may_change || view.stops.empty()) {
    return {};
  }
  html::Table table{.head = {{.text = "Why"}, {.text = "When"}, {.text = "What happened"}, {.text = "Set by"}},
                    .caption = "Stop list",
                    .caption_classes = "govuk-visually-hidden",
                    .first_cell_is_header = true};
  for (std::size_t i = 0; i < view.stops.size(); ++i) {
    const auto& stop = view.stops[i];
    table.rows.push_back({{.text = std::string{stop_words(stop.kind)}},
                          {.text = held_words(stop)},
                          {.text = stop.reason.empty() ? "Not held here" : stop.reason},
                          {.text = view.set_by[i].empty() ? "Not known" : view.set_by[i]}});
  }
  return html::html(
      R"(<section aria-labelledby="stops"><h2 class="govuk-heading-m" id="stops">Stop list</h2>{}</section>)",
      html::card_table(table));
}

void add_stops(nlohmann::ordered_json& json, const StopView& view) {
  using Json = nlohmann::ordered_json;
  json["do_not_contact"] = view.holds();
  auto stops = Json::array();
  auto ask = Json::array();
  for (std::size_t i = 0; i < view.stops.size(); ++i) {
    const auto& stop = view.stops[i];
    if (stop.held.holds(view.today)) {
      ask.push_back(whom_to_ask(view.set_by[i]));
    }
    stops.push_back({{"kind", stop.kind},
                     {"from", stop.held.from().iso()},
                     {"to", stop.held.to() == base::Interval::last ? Json{} : Json(stop.held.to().iso())},
                     {"reason", stop.reason.empty() ? Json{} : Json(stop.reason)},
                     {"set_by", view.set_by[i].empty() ? Json{} : Json(view.set_by[i])}});
  }
  json["ask_before_contact"] = std::move(ask);
  if (view.may_change) {
    json["stops"] = std::move(stops);
  }
}

}  // namespace families
