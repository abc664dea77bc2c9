// A batch before it is printed: who is written to now, who has fallen away since, and when it was printed before.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/instant.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "http/json.hpp"
#include "recipients_view.hpp"
#include "tasks.hpp"
#include "writing.hpp"

namespace letters {
namespace {

using html::Html;
using Names = std::map<std::int64_t, std::string>;

std::string words_of_form(Form form) {
  return form == Form::letters ? "Letters" : form == Form::labels ? "Labels" : "Addresses as a file";
}

Html printed_before(const Batch& batch, const std::vector<Printing>& printings, const Names& names) {
  if (printings.empty()) {
    return {};
  }
  html::Table table{
      .head = {{.text = "What"}, {.text = "When"}, {.text = "By"}, {.text = "Households", .format = "numeric"}},
      .caption = "Printed before",
      .caption_classes = "govuk-visually-hidden",
      .first_cell_is_header = true};
  for (const auto& each : printings) {
    table.rows.push_back({{.html = html::html(R"(<a class="govuk-link" href="/letter-batches/{}/printings/{}">{}</a>)",
                                              batch.id, each.id, words_of_form(each.form))},
                          {.text = html::instant(each.printed)},
                          {.text = name_in(names, each.account)},
                          {.text = html::number(each.households), .format = "numeric"}});
  }
  std::string forms;
  for (const auto form : {Form::letters, Form::labels, Form::addresses}) {
    if (std::ranges::find(printings, form, &Printing::form) != printings.end()) {
      forms += (forms.empty() ? "" : ", ") + words_of_form(form);
    }
  }
  return html::html(
      "{}{}",
      html::warning_text(
          {.text = fmt::format("This was printed before: the last time on {}, by {} ({}). Print the same again only if "
                               "they did not get it.",
                               html::instant(printings.front().printed), name_in(names, printings.front().account),
                               forms)}),
      html::card_table(table));
}

Html print_form(const http::Request& request, const Batch& batch, Form form, const std::string& id, std::string text) {
  const bool first = form == Form::letters;
  return html::form(
      {.action = "/letter-batches/" + batch.id + "/printings",
       .csrf_token = std::string{request.forgery_token()},
       .html = html::html(R"(<input type="hidden" name="id" value="{}"><input type="hidden" name="form" )"
                          R"(value="{}">{})",
                          id, word_of(form),
                          html::button({.text = std::move(text), .classes = first ? "" : "govuk-button--secondary"}))});
}

Html ways_to_print(const Site& site, const http::Request& request, const rights::Asker& asker, const Batch& batch) {
  auto& env = site.database.env();
  auto all = html::html("{}{}", print_form(request, batch, Form::letters, env.new_id().text(), "Print the letters"),
                        print_form(request, batch, Form::labels, env.new_id().text(), "Print labels"));
  if (asker.may(rights::Permission::export_lists)) {
    all += print_form(request, batch, Form::addresses, env.new_id().text(), "Take the addresses as CSV");
  }
  return html::html(
      "<p class=\"govuk-body\">It is written into the journal, and on the page of each family, that they were written "
      "to.</p><div class=\"govuk-button-group\">{}</div>",
      all);
}

http::Response batch_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                          const OpenBatch& open, const Letters& letters) {
  const auto names = site.account_names();
  const auto& recipients = open.recipients;
  const auto content = html::html(
      "<span class=\"govuk-caption-l\">Made on {}, by {}</span><h1 class=\"govuk-heading-l\">Letter: {}</h1>"
      "<p class=\"govuk-body\">{} to print now.</p>{}{}{}{}",
      html::instant(open.batch.made), name_in(names, open.batch.account), open.batch.title,
      counted(recipients.households.size(), "household", "households"),
      printed_before(open.batch, open.printings, names), left_out_view(recipients, "Fell away since it was made"),
      languages_view(recipients, letters, open.batch.letter),
      recipients.households.empty() ? Html{} : ways_to_print(site, request, asker, open.batch));
  return site.page(request, asker, 200,
                   {.title = "Letter: " + open.batch.title,
                    .back_link = html::BackLink{.text = "Letters", .href = "/letters"},
                    .content = content});
}

http::Response batch_json(const OpenBatch& open, const Letters& letters, const Names& names) {
  auto printings = nlohmann::ordered_json::array();
  for (const auto& each : open.printings) {
    printings.push_back({{"printing", each.id},
                         {"form", word_of(each.form)},
                         {"printed", each.printed},
                         {"who", name_in(names, each.account)},
                         {"households", each.households}});
  }
  return http::json(nlohmann::ordered_json{{"batch", open.batch.id},
                                           {"title", open.batch.title},
                                           {"made", open.batch.made},
                                           {"who", name_in(names, open.batch.account)},
                                           {"households", open.recipients.households.size()},
                                           {"fell_away", left_out_json(open.recipients)},
                                           {"languages", languages_json(open.recipients, letters, open.batch.letter)},
                                           {"printings", std::move(printings)}}
                        .dump());
}

}  // namespace

http::Response show_batch(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto open = open_batch(site, asker, request.path("batch"));
  if (!open) {
    return http::not_found();
  }
  const auto rows = open->recipients.families + open->recipients.left_out.size();
  if (auto recorded = site.record_look(request, asker, look_at(request, "letter_batch", open->batch.number, rows));
      !recorded) {
    return std::move(recorded.error());
  }
  const auto letters = site.database.read([&](db::Session& session) { return letters_at(session, open->batch.made); });
  return request.accepts_json() ? batch_json(*open, letters, site.account_names())
                                : batch_page(site, request, asker, *open, letters);
}

http::Response print_batch(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto form = form_of(request.form().text("form").value_or(""));
  const auto open = open_batch(site, asker, request.path("batch"));
  if (!open) {
    return http::not_found();
  }
  if (!form) {
    return http::problem(400, "Say what to print: letters, labels or addresses.");
  }
  if (form == Form::addresses && !asker.may(rights::Permission::export_lists)) {
    return http::problem(403, "Your role does not take lists away as files.");
  }
  std::vector<std::int64_t> children;
  for (const auto& household : open->recipients.households) {
    children.insert(children.end(), household.children.begin(), household.children.end());
  }
  const auto recipients = recipients_now(site, asker, children, open->batch.asked_only, form == Form::addresses);
  auto& env = site.database.env();
  const auto id = base::Uuid::parse(request.form().text("id").value_or("")).value_or(env.new_id()).text();
  const auto address = "/letter-batches/" + open->batch.id;
  if (recipients.households.empty() && std::ranges::find(open->printings, id, &Printing::id) == open->printings.end()) {
    return http::see_other(address);
  }
  const Printing printing{.id = id,
                          .form = *form,
                          .printed = base::instant_text(env.now()),
                          .account = asker.account,
                          .households = static_cast<std::int64_t>(recipients.households.size())};
  site.database.write_alone([&](db::Session& session) {
    record_printing(session, asker.id.text(), open->batch, printing, recipients.households);
  });
  return http::see_other(address + "/printings/" + id);
}

}  // namespace letters
