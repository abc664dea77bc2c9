// Before anything is written: how many, in which languages, who is left out and why; and keeping who they are.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/instant.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "reach/list_people.hpp"
#include "recipients_view.hpp"
#include "tasks.hpp"
#include "writing.hpp"

namespace letters {
namespace {

using html::Html;

/// The list, and who of it would be written to.
struct Beginning {
  reach::PeopleOfList list;
  Recipients recipients;
  Letters letters;
  bool asked_only = false;
};

std::expected<Beginning, http::Response> beginning(const Site& site, const http::Request& request,
                                                   const rights::Asker& asker) {
  auto list = reach::people_of_list(site.live, request, asker, site.usual_date());
  if (!list) {
    return std::unexpected{std::move(list.error())};
  }
  if (list->people.size() > most_in_a_batch) {
    return std::unexpected{http::problem(
        400, fmt::format("This list has {}, and at most {} can be written to at once: choose a group, an area or a "
                         "smaller place first.",
                         counted(list->people.size(), "child", "children"), html::number(most_in_a_batch)))};
  }
  const bool asked_only = request.form().text("asked_only").value_or("") == "yes";
  auto recipients = recipients_now(site, asker, list->people, asked_only);
  const auto now = base::instant_text(site.database.env().now());
  auto letters = site.database.read([&](db::Session& session) { return letters_at(session, now); });
  return Beginning{std::move(*list), std::move(recipients), std::move(letters), asked_only};
}

/// The same address, to which the form goes: with all the words of the list.
std::string own_address(const Beginning& begun) {
  auto address = begun.list.address;
  const auto path = address.find("/list");
  return address.replace(path, std::string_view{"/list"}.size(), "/letters");
}

Html letter_choice(const http::Request& request, const Letters& letters, const base::Problems& problems) {
  html::Radios radios{
      .fieldset = html::Fieldset{.legend = {.text = "Which letter?", .classes = "govuk-fieldset__legend--m"}},
      .error_message = html::error_of(problems, "letter"),
      .name = "letter",
      .value = std::string{request.form().text("letter").value_or("")}};
  for (const auto& letter : letters.all()) {
    std::string languages;
    for (const auto& language : letters.languages(letter.key)) {
      languages += (languages.empty() ? "" : ", ") + language_name(language);
    }
    radios.items.push_back({.text = letter.title, .value = letter.key, .hint = {.text = "In " + languages}});
  }
  return html::html(R"({}<p class="govuk-body"><a class="govuk-link" href="/letters">Read the letters</a></p>)",
                    html::radios(radios));
}

Html asked_choice(const Beginning& begun) {
  const auto never = begun.recipients.never_asked;
  if (never == 0 && !begun.asked_only) {
    return {};
  }
  return html::checkboxes(
      {.name = "asked_only",
       .items = {{.text = "Leave out families that were never asked",
                  .value = "yes",
                  .hint = {.text = fmt::format("{} {} never asked whether we may write to them at home.",
                                               counted(never, "family", "families"), never == 1 ? "was" : "were")},
                  .checked = begun.asked_only}}});
}

Html form_of_batch(const http::Request& request, const Beginning& begun, const base::Problems& problems,
                   const std::string& id) {
  return html::form({.action = own_address(begun),
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::html(R"(<input type="hidden" name="id" value="{}">{}{}{})", id,
                                        letter_choice(request, begun.letters, problems), asked_choice(begun),
                                        html::button({.text = "Go on to print"}))});
}

std::string summary(const Beginning& begun) {
  const auto& recipients = begun.recipients;
  return fmt::format(
      "{} of {} can be written to, as things stand now: one letter for each home in which a child of "
      "the list lives. Before printing this is looked at again.",
      counted(recipients.households.size(), "household", "households"),
      counted(recipients.families, "family", "families"));
}

http::Response page_of(const Site& site, const http::Request& request, const rights::Asker& asker,
                       const Beginning& begun, const base::Problems& problems) {
  const auto typed = request.form().text("id");
  const auto id = typed ? std::string{*typed} : site.database.env().new_id().text();
  const bool any = !begun.recipients.households.empty();
  const auto content = html::html(
      "{}<span class=\"govuk-caption-l\">{}: {}</span><h1 class=\"govuk-heading-l\">Write to these families</h1>"
      "<p class=\"govuk-body\">{}</p>{}{}{}",
      html::summary_of(problems), begun.list.place, begun.list.title, summary(begun),
      left_out_view(begun.recipients, "Who gets no letter"), languages_view(begun.recipients, begun.letters, {}),
      any ? form_of_batch(request, begun, problems, id) : Html{});
  return site.page(request, asker, problems.empty() ? 200 : 422,
                   {.title = "Write to these families",
                    .has_errors = !problems.empty(),
                    .back_link = html::BackLink{.text = "Back to the list", .href = begun.list.address},
                    .content = content});
}

http::Response json_of(const Beginning& begun) {
  auto letters = nlohmann::ordered_json::array();
  for (const auto& letter : begun.letters.all()) {
    letters.push_back({{"letter", letter.key},
                       {"title", letter.title},
                       {"languages", begun.letters.languages(letter.key)},
                       {"by_language", languages_json(begun.recipients, begun.letters, letter.key)}});
  }
  return http::json(nlohmann::ordered_json{{"list", begun.list.title},
                                           {"place", begun.list.place},
                                           {"families", begun.recipients.families},
                                           {"households", begun.recipients.households.size()},
                                           {"never_asked", begun.recipients.never_asked},
                                           {"left_out", left_out_json(begun.recipients)},
                                           {"letters", std::move(letters)}}
                        .dump());
}

/// What is shown is journalled first.
http::Response shown(const Site& site, const http::Request& request, const rights::Asker& asker, const Beginning& begun,
                     const base::Problems& problems) {
  const auto rows = begun.recipients.families + begun.recipients.left_out.size();
  if (auto recorded =
          site.record_look(request, asker, look_at(request, "letter_batch", std::nullopt, rows, begun.list.address));
      !recorded) {
    return std::move(recorded.error());
  }
  return request.accepts_json() ? json_of(begun) : page_of(site, request, asker, begun, problems);
}

}  // namespace

http::Response show_new_batch(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto begun = beginning(site, request, asker);
  return begun ? shown(site, request, asker, *begun, {}) : begun.error();
}

http::Response add_batch(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto begun = beginning(site, request, asker);
  if (!begun) {
    return begun.error();
  }
  const auto letter = begun->letters.find(request.form().text("letter").value_or(""), usual_language);
  base::Problems problems;
  if (!letter) {
    problems.add("letter", "Choose which letter to write");
  } else if (begun->recipients.households.empty()) {
    problems.add("letter", "Nobody of this list can be written to");
  }
  if (!problems.empty()) {
    return request.accepts_json() ? http::as_json(problems) : shown(site, request, asker, *begun, problems);
  }
  auto& env = site.database.env();
  const auto typed = base::Uuid::parse(request.form().text("id").value_or(""));
  const Batch batch{.id = typed.value_or(env.new_id()).text(),
                    .letter = letter->key,
                    .title = letter->title,
                    .made = base::instant_text(env.now()),
                    .account = asker.account,
                    .asked_only = begun->asked_only};
  site.database.write_alone([&](db::Session& session) {
    make_batch(session, asker.id.text(), batch, begun->recipients.households, begun->list.address);
  });
  return http::see_other("/letter-batches/" + batch.id);
}

}  // namespace letters
