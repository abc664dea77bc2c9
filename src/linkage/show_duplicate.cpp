#include "show_duplicate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "asked_joins.hpp"
#include "html/components.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "pair_view.hpp"
#include "pair_words.hpp"
#include "pairs_to_decide.hpp"
#include "tasks.hpp"

namespace linkage {
namespace {

using families::Brief;
using html::Html;
using Json = nlohmann::ordered_json;

std::string person_words(const Brief::Person& person) {
  auto words = person.name;
  for (const auto* more : {&person.born, &person.sex}) {
    words += more->empty() ? "" : ", " + *more;
  }
  return words;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) {
    all += (all.empty() ? "" : "; ") + text;
  }
  return all.empty() ? "Not held" : all;
}

std::string people_of(const Brief& family, bool carers) {
  std::vector<std::string> people;
  for (const auto& person : family.people) {
    if ((person.role == "carer") == carers) {
      people.push_back(person_words(person));
    }
  }
  return joined(people);
}

Html side_by_side(const PairView& pair) {
  html::Table table{.head = {html::hidden_head("What is compared"), {.text = "One family"}, {.text = "The other"}},
                    .caption = "Both families",
                    .caption_classes = "govuk-visually-hidden",
                    .first_cell_is_header = true};
  const auto add = [&](const char* what, const std::string& first, const std::string& second) {
    table.rows.push_back({{.text = what}, {.text = first}, {.text = second}});
  };
  add("Children", people_of(pair.first, false), people_of(pair.second, false));
  add("Carers", people_of(pair.first, true), people_of(pair.second, true));
  add("Home", joined(pair.first.homes), joined(pair.second.homes));
  if (pair.addresses()) {
    add("Reached by", joined(pair.first.reached), joined(pair.second.reached));
  }
  add("Registered at", joined(pair.first.registered), joined(pair.second.registered));
  const auto link = [](const Brief& family) {
    return html::html(R"(<a class="govuk-link" href="/families/{}">{}</a>)", family.id, family.title);
  };
  table.rows.push_back({{.text = "All of it"}, {.html = link(pair.first)}, {.html = link(pair.second)}});
  return html::card_table(table);
}

std::string name_of(const Brief& family, std::int64_t person) {
  const auto found = std::ranges::find(family.people, person, &Brief::Person::person);
  return found == family.people.end() ? std::string{} : found->name;
}

Html reasons(const PairView& pair) {
  return html::each(pair.likely, [&](const LikelyPair& likely) {
    const auto for_it = reasons_for(likely, pair.addresses());
    const auto against = reasons_against(likely, pair.addresses());
    return html::html(R"(<li>{} and {} are one person: {}.{}{}</li>)", name_of(pair.first, likely.first_person),
                      name_of(pair.second, likely.second_person), probability_words(likely.probability),
                      for_it.empty() ? "" : " For it: " + for_it + ".",
                      against.empty() ? "" : " Against it: " + against + ".");
  });
}

/// Who is the same as whom: for each person of the first family, nobody or one of the second.
Html same_people(const PairView& pair, const http::Request& request) {
  const auto taken = likeliest(pair);
  return html::each(pair.first.people, [&](const Brief::Person& person) {
    const auto others = alike(pair, person);
    if (others.empty()) {
      return Html{};
    }
    const auto name = fmt::format("same-{}", person.person);
    const auto likely = taken.find(person.person);
    html::Select select{.name = name,
                        .items = {{.value = "", .text = "Nobody of the other family"}},
                        .value = likely == taken.end() ? "" : fmt::to_string(likely->second),
                        .label = {.text = person_words(person) + " is the same person as"}};
    if (const auto sent = request.form().text(name)) {
      select.value = *sent;
    }
    for (const auto* other : others) {
      select.items.push_back({.value = fmt::to_string(other->person), .text = person_words(*other)});
    }
    return html::select(select);
  });
}

Html forms(const PairView& pair, const http::Request& request) {
  const auto at = address_of(pair);
  const auto token = std::string{request.forgery_token()};
  const auto listed = pair.is_listed() ? html::html(R"(<input type="hidden" name="listed" value="yes">)") : Html{};
  const auto join = html::form(
      {.action = at + "/join",
       .csrf_token = token,
       .html = html::html("{}{}{}", listed, same_people(pair, request),
                          html::button({.text = "They are one family: join them", .prevent_double_click = true}))});
  const auto apart = html::form(
      {.action = at + "/apart",
       .csrf_token = token,
       .html = html::html("{}{}", listed,
                          html::button({.text = "They are two families", .classes = "govuk-button--secondary"}))});
  return html::html(
      "<h2 class=\"govuk-heading-m\">Are they one family?</h2><p class=\"govuk-body\">Nothing is lost by joining: it "
      "can be "
      "taken back at any time, and both are then as they were.</p>{}{}",
      join, apart);
}

std::string as_json(const PairView& pair) {
  auto likely = Json::array();
  for (const auto& each : pair.likely) {
    likely.push_back({{"first", name_of(pair.first, each.first_person)},
                      {"second", name_of(pair.second, each.second_person)},
                      {"people", {each.first_person, each.second_person}},
                      {"probability", each.probability},
                      {"for", reasons_for(each, pair.addresses())},
                      {"against", reasons_against(each, pair.addresses())}});
  }
  const auto side = [](const Brief& family) {
    auto people = Json::array();
    for (const auto& person : family.people) {
      people.push_back(
          {{"person", person.person}, {"role", person.role}, {"name", person.name}, {"born", person.born}});
    }
    return Json{{"family", family.id}, {"people", people}, {"homes", family.homes}, {"registered", family.registered}};
  };
  return Json{{"first", side(pair.first)}, {"second", side(pair.second)}, {"likely", likely}}.dump();
}

/// For whoever cannot say now.
Html leave_it(const Site& site, const rights::Asker& asker, const PairView& pair) {
  const auto next = pair.is_listed() ? next_pair(site, asker, rank_of(pair.likely.front())) : std::nullopt;
  return next ? html::html(
                    R"(<p class="govuk-body"><a class="govuk-link" href="{}">Leave it for now: the next pair</a></p>)",
                    *next)
              : Html{};
}

/// Who of them are alike, and what somebody said of them.
Html why(const PairView& pair) {
  const auto said =
      pair.apart ? html::html("<p class=\"govuk-body\">Somebody said that they are two families.</p>") : Html{};
  const auto alike =
      pair.likely.empty()
          ? html::html("<p class=\"govuk-body\">The last comparison found nobody of them to be alike.</p>")
          : html::html(R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)", reasons(pair));
  return html::html("{}{}", said, alike);
}

/// To the list, or to the family for which somebody chose the other.
html::BackLink back_from(const http::Request& request, const PairView& pair) {
  return pair.is_listed() ? html::BackLink{.text = "Families that may be one", .href = "/duplicates"}
                          : html::BackLink{.text = "Records of the family",
                                           .href = fmt::format("/families/{}/joins", request.path("first"))};
}

}  // namespace

http::Response duplicate_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                              const PairView& pair, const base::Problems& problems) {
  for (const auto* family : {&pair.first, &pair.second}) {
    if (auto recorded = look_at(site, request, asker, family->number); !recorded) {
      return std::move(recorded.error());
    }
  }
  if (request.accepts_json()) {
    return problems.empty() ? http::json(as_json(pair)) : http::as_json(problems);
  }
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = "One family or two",
       .has_errors = !problems.empty(),
       .back_link = back_from(request, pair),
       .content = html::html("{}{}<h1 class=\"govuk-heading-l\">One family or two?</h1>{}{}{}{}",
                             html::summary_of(problems), decided_banner(request, "This is the next pair."), why(pair),
                             side_by_side(pair), forms(pair, request), leave_it(site, asker, pair))});
}

http::Response show_duplicate(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto pair = asked_pair(site, request, asker);
  return pair ? duplicate_page(site, request, asker, *pair, {}) : http::not_found();
}

}  // namespace linkage
