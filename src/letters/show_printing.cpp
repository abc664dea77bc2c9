// What is printed: everything is asked anew when this page is opened, however long after the batch was made.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/london.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "http/json.hpp"
#include "recipients_view.hpp"
#include "sheets.hpp"
#include "tasks.hpp"
#include "writing.hpp"

namespace letters {
namespace {

using html::Html;

/// A printing, with those of it who can be written to now.
struct Printed {
  Batch batch;
  Printing printing;
  std::vector<Printing> before;  ///< when the batch was printed before, the last time first
  Recipients recipients;
};

std::optional<Printed> find_printing(const Site& site, const http::Request& request, const rights::Asker& asker) {
  std::vector<std::int64_t> children;
  std::optional<Printed> printed;
  site.database.read([&](db::Session& session) {
    auto batch = find_batch(session, std::string{request.path("batch")});
    const auto all = batch ? printings_of(session, batch->number) : std::vector<Printing>{};
    const auto found = std::ranges::find(all, request.path("printing"), &Printing::id);
    if (found != all.end()) {
      printed = Printed{std::move(*batch), *found, {found + 1, all.end()}, {}};
      children = people_of_printing(session, found->number);
    }
  });
  if (!printed) {
    return std::nullopt;
  }
  printed->recipients =
      recipients_now(site, asker, children, printed->batch.asked_only, printed->printing.form == Form::addresses);
  const bool sees_none = printed->recipients.households.empty() &&
                         std::ranges::all_of(printed->recipients.left_out,
                                             [](const auto& each) { return each.reason == LeftOut::not_yours; });
  return sees_none && printed->printing.account != asker.account ? std::nullopt : std::move(printed);
}

std::size_t start_of(const http::Request& request) {
  const auto word = request.query("start").value_or("");
  std::size_t start = 1;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), start);
  const bool right =
      error == std::errc{} && end == word.data() + word.size() && start >= 1 && start <= labels_of_a_sheet;
  return right ? start : 1;
}

Html start_form(const http::Request& request, std::size_t start) {
  html::Select select{.name = "start",
                      .value = std::to_string(start),
                      .label = {.text = "First label of the first sheet"},
                      .hint = {.text = "Counted from left to right, row by row, three to a row"}};
  for (std::size_t i = 1; i <= labels_of_a_sheet; ++i) {
    select.items.push_back({.value = std::to_string(i), .text = std::to_string(i)});
  }
  return html::html(
      R"(<form method="get" action="{}" novalidate>{}{}</form><p class="govuk-body">Print at actual size, )"
      R"(without margins, on labels of 63.5 by 38.1 mm, 21 to a sheet.</p>)",
      std::string{request.path()}, html::select(select),
      html::button({.text = "Move the labels", .classes = "govuk-button--secondary"}));
}

/// That, when and by whom the batch was printed before; nothing where it was not.
Html again(const Site& site, const Printed& printed) {
  if (printed.before.empty()) {
    return {};
  }
  const auto& last = printed.before.front();
  return html::warning_text(
      {.text =
           fmt::format("This batch was printed before this: the last time on {}, by {}, as {}.",
                       html::instant(last.printed), name_in(site.account_names(), last.account), word_of(last.form))});
}

Html before_printing(const Site& site, const http::Request& request, const Printed& printed) {
  const auto count = printed.recipients.households.size();
  const bool labels = printed.printing.form == Form::labels;
  return html::html(
      R"(<div class="sheets__screen"><h1 class="govuk-heading-l">{}: {}</h1><p class="govuk-body">{} for {}. Print )"
      R"(this page: what stands here above the sheets is not printed.</p>{}{}{}</div>)",
      std::string{labels ? "Labels" : "Letters"}, printed.batch.title,
      labels ? counted(count, "label", "labels") : counted(count, "letter", "letters"),
      counted(printed.recipients.families, "family", "families"), again(site, printed),
      left_out_view(printed.recipients, "Fell away since it was printed"),
      labels ? start_form(request, start_of(request)) : Html{});
}

http::Response sheets_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const Printed& printed, base::Date today) {
  const auto& households = printed.recipients.households;
  const auto sheets = printed.printing.form == Form::labels
                          ? label_sheets(households, start_of(request))
                          : letter_sheets(households, written_letters(site, printed.batch, households, asker.today),
                                          site.council, today);
  return site.page(request, asker, 200,
                   {.title = "Print: " + printed.batch.title,
                    .prints_alone = true,
                    .back_link = html::BackLink{.text = "Back", .href = "/letter-batches/" + printed.batch.id},
                    .content = html::html("{}{}", before_printing(site, request, printed), sheets)});
}

http::Response sheets_json(const Site& site, const Printed& printed, base::Date today) {
  const auto& households = printed.recipients.households;
  const auto letters = written_letters(site, printed.batch, households, today);
  auto all = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < households.size(); ++i) {
    all.push_back({{"family", households[i].family_id},
                   {"to", households[i].to},
                   {"address", households[i].address},
                   {"language", letters[i].language},
                   {"letter", letters[i].body}});
  }
  return http::json(nlohmann::ordered_json{{"title", printed.batch.title},
                                           {"form", word_of(printed.printing.form)},
                                           {"printed_before", printed.before.size()},
                                           {"households", std::move(all)},
                                           {"fell_away", left_out_json(printed.recipients)}}
                        .dump());
}

}  // namespace

http::Response show_printing(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto printed = find_printing(site, request, asker);
  if (!printed) {
    return http::not_found();
  }
  const auto& households = printed->recipients.households;
  if (auto recorded = site.record_look(request, asker,
                                       look_at(request, "letter_printing", printed->batch.number, households.size()));
      !recorded) {
    return std::move(recorded.error());
  }
  const auto today = base::london_date(site.database.env().now());
  if (printed->printing.form == Form::addresses) {
    return http::csv(addresses_csv(households), "addresses " + printed->printing.printed.substr(0, 10) + ".csv");
  }
  return request.accepts_json() ? sheets_json(site, *printed, asker.today)
                                : sheets_page(site, request, asker, *printed, today);
}

}  // namespace letters
