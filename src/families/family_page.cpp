#include "family_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "code_words.hpp"
#include "consents.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "letter_history.hpp"
#include "own_fields.hpp"

namespace families {
namespace {

using html::Html;

std::string from_to(const base::Interval& held) {
  const auto from = held.from() == base::Interval::first ? std::string{"always"} : html::date(held.from());
  return held.to() == base::Interval::last ? "since " + from : fmt::format("{} to {}", from, html::date(held.to()));
}

std::string other_names(const Family& family, std::int64_t person, base::Date today) {
  std::string words;
  for (const auto& each : family.other_names) {
    if (each.person == person && (each.kind == "former_surname" || each.held.to() > today)) {
      words +=
          (words.empty() ? "" : "; ") + std::string{each.kind == "known_as" ? "known as " : "formerly "} + each.name;
    }
  }
  return words.empty() ? words : " (" + words + ")";
}

class PageWriting {
 public:
  explicit PageWriting(const FamilyPage& page) : page_{page}, family_{page.family} {}

  Html all() const {
    Html out = html::html("<h1 class=\"govuk-heading-xl\">{}</h1>", family_title(family_));
    out += stop_banner(page_.stops);
    out += html::html(
        R"(<p class="govuk-body"><a class="govuk-link" href="/families/{}/timeline">Their story so far</a></p>{})",
        family_.id, page_.changes);
    out += section("members", "Members", members());
    out += section("homes", "Homes", homes());
    out += any(family_.contact_details, "reached", "How they are reached", &PageWriting::contact_details);
    out += any(family_.needs, "needs", "What sessions must know", &PageWriting::needs);
    out += any(family_.cards, "cards", "Cards", &PageWriting::cards);
    out += any(family_.own_answers, "own", "What the council asks besides", &PageWriting::own_answers);
    out += any(family_.responsibilities, "responsible", "Who is responsible", &PageWriting::responsibilities);
    out += any(family_.consents, "consents", "What they agreed to", &PageWriting::consents);
    out += section("groups", "Target groups", groups());
    out += section("registrations", "Registrations", registrations());
    out += section("met", "When we met", met());
    out += letter_history(page_.letters);
    out += stop_history(page_.stops);
    if (page_.sight.who_looked) {
      out += section("looked", "Who has looked", looked());
    }
    return out;
  }

 private:
  static Html section(std::string_view id, std::string_view title, const Html& content) {
    return html::html(R"(<section aria-labelledby="{}"><h2 class="govuk-heading-m" id="{}">{}</h2>{}</section>)", id,
                      id, title, content);
  }

  template <class List>
  Html any(const List& list, std::string_view id, std::string_view title, Html (PageWriting::*content)() const) const {
    return list.empty() ? Html{} : section(id, title, (this->*content)());
  }

  Html contact_details() const {
    std::vector<std::vector<html::TableCell>> rows;
    rows.reserve(family_.contact_details.size());
    for (const auto& each : family_.contact_details) {
      rows.push_back({{.text = called(family_, each.person)},
                      {.text = each.kind == "phone" ? "Telephone" : "E-mail"},
                      {.text = each.detail},
                      {.text = from_to(each.held)}});
    }
    return table("How they are reached", {"Who", "How", "Number or address", "When"}, std::move(rows), "");
  }

  Html needs() const {
    std::vector<std::vector<html::TableCell>> rows;
    for (const auto& each : family_.needs) {
      const bool interprets = each.kind == "interpreter";
      rows.push_back({{.text = called(family_, each.person)},
                      {.text = interprets               ? "Interpreter"
                               : each.kind == "allergy" ? "Allergies"
                                                        : "Health"},
                      {.text = interprets ? language_words(each.words) : each.words},
                      {.text = from_to(each.held)}});
    }
    return table("What sessions must know", {"Who", "What", "In words", "When"}, std::move(rows), "");
  }

  Html cards() const {
    std::vector<std::vector<html::TableCell>> rows;
    rows.reserve(family_.cards.size());
    for (const auto& each : family_.cards) {
      rows.push_back({{.text = called(family_, each.person)}, {.text = each.card}, {.text = from_to(each.held)}});
    }
    return table("Cards", {"Who", "Number", "When"}, std::move(rows), "");
  }

  Html own_answers() const {
    std::vector<std::vector<html::TableCell>> rows;
    rows.reserve(family_.own_answers.size());
    for (const auto& each : family_.own_answers) {
      rows.push_back({{.text = each.label},
                      {.text = each.asked_of == "family" ? "The family" : called(family_, each.person)},
                      {.text = answer_words(each.type, each.words)},
                      {.text = from_to(each.held)}});
    }
    return table("What the council asks besides", {"Question", "Of whom", "Answer", "When"}, std::move(rows), "");
  }

  Html responsibilities() const {
    std::vector<std::vector<html::TableCell>> rows;
    rows.reserve(family_.responsibilities.size());
    for (const auto& each : family_.responsibilities) {
      rows.push_back({{.text = called(family_, each.carer)},
                      {.text = called(family_, each.child)},
                      {.text = std::string{relation_words(each.relation)}},
                      {.text = each.is_parental ? "Has parental responsibility" : "Not said"},
                      {.text = from_to(each.held)}});
    }
    return table("Who is responsible", {"Carer", "Child", "Relation", "Responsibility", "When"}, std::move(rows), "");
  }

  /// The last answer for each purpose.
  Html consents() const {
    std::vector<std::vector<html::TableCell>> rows;
    for (const auto& purpose : consent_purposes()) {
      if (const auto* const last = last_answer(family_, purpose.key)) {
        rows.push_back({{.text = std::string{purpose.name}},
                        {.text = std::string{state_words(consent_state(family_, purpose, page_.today))}},
                        {.text = html::date(last->on)},
                        {.text = last->wording}});
      }
    }
    return table("What they agreed to", {"For what", "Answer", "When", "Wording"}, std::move(rows), "");
  }

  static Html table(std::string caption, std::vector<std::string> head, std::vector<std::vector<html::TableCell>> rows,
                    std::string_view none) {
    if (rows.empty()) {
      return html::html("<p class=\"govuk-body\">{}</p>", none);
    }
    html::Table table{.rows = std::move(rows),
                      .caption = std::move(caption),
                      .caption_classes = "govuk-visually-hidden",
                      .first_cell_is_header = true};
    for (auto& title : head) {
      table.head.push_back({.text = std::move(title)});
    }
    return html::card_table(table);
  }

  std::string centre(std::int64_t number) const {
    const auto found = page_.centres.find(number);
    return found == page_.centres.end() ? std::string{} : found->second;
  }

  std::string age(std::size_t member) const {
    const auto& age = page_.ages[member];
    const auto& died = family_.members[member].died;
    return died ? fmt::format("{}; died {}", age, html::date(*died)) : age;
  }

  Html members() const {
    std::vector<std::string> head{"Who", "Role", "Age"};
    if (page_.sight.names) {
      head.insert(head.end(), {"Born", "Sex", "Ethnicity", "Language"});
    }
    std::vector<std::vector<html::TableCell>> rows;
    for (std::size_t i = 0; i < family_.members.size(); ++i) {
      const auto& member = family_.members[i];
      auto& row = rows.emplace_back(std::vector<html::TableCell>{
          {.text = called(family_, member.person) + other_names(family_, member.person, page_.today)},
          {.text = is_present(family_, member, page_.today) || member.died ? member.role
                                                                           : member.role + ", no longer there"},
          {.text = age(i)}});
      if (page_.sight.names) {
        row.push_back({.text = member.born ? html::date(*member.born) : ""});
        row.push_back({.text = sex_words(member.sex)});
        row.push_back({.text = ethnicity_words(member.ethnicity)});
        row.push_back({.text = member.language.empty() ? "" : language_words(member.language)});
      }
    }
    return html::html("{}<p class=\"govuk-hint\">Ages on {}.</p>",
                      table("Members", std::move(head), std::move(rows), "Nobody."), html::date(page_.ages_on));
  }

  std::string address(const Home& home) const {
    if (home.is_protected && !page_.sight.protected_addresses) {
      return "Address protected";
    }
    if (home.postcode.empty()) {
      return "Not shown to your role";
    }
    const auto words = home.lines.empty() ? home.postcode : home.lines + ", " + home.postcode;
    return home.is_protected ? words + " (protected: never give it to anybody)" : words;
  }

  /// Each address once, with all who share it; those of the same days in one line.
  Html homes() const {
    std::vector<Shared> shared;
    for (const auto& home : family_.homes) {
      const auto words = address(home);
      auto same = std::ranges::find(shared, words, &Shared::address);
      if (same == shared.end()) {
        same = shared.insert(same, {.address = words});
      }
      add(same->who, called(family_, home.person), from_to(home.held));
    }
    std::vector<std::vector<html::TableCell>> rows;
    for (const auto& [words, who] : shared) {
      const auto lines =
          html::each(who, [](const Sharing& each) { return html::html("<div>{}, {}</div>", each.names, each.when); });
      rows.push_back({{.text = words}, {.html = html::html("<div>{}</div>", lines)}});
    }
    return table("Homes", {"Address", "Who, and when"}, std::move(rows), "No address is held.");
  }

  /// People of the same days at one address.
  struct Sharing {
    std::string names;
    std::string when;
  };
  struct Shared {
    std::string address;
    std::vector<Sharing> who = {};
  };

  static void add(std::vector<Sharing>& all, const std::string& name, const std::string& when) {
    const auto same = std::ranges::find(all, when, &Sharing::when);
    if (same == all.end()) {
      all.push_back({name, when});
    } else {
      same->names += ", " + name;
    }
  }

  Html groups() const {
    std::vector<std::vector<html::TableCell>> rows;
    rows.reserve(family_.groups.size());
    for (const auto& group : family_.groups) {
      rows.push_back({{.text = group.name},
                      {.text = called(family_, group.person)},
                      {.text = from_to(group.held)},
                      {.text = source_words(group.source)}});
    }
    return table("Target groups", {"Group", "Through whom", "When", "How it is known"}, std::move(rows),
                 page_.sight.sensitive_groups ? "None." : "None that is shown to your role.");
  }

  Html registrations() const {
    std::vector<std::vector<html::TableCell>> rows;
    rows.reserve(family_.registrations.size());
    for (const auto& registered : family_.registrations) {
      rows.push_back({{.text = called(family_, registered.person)},
                      {.text = centre(registered.centre)},
                      {.text = from_to(registered.held)}});
    }
    return table("Registrations", {"Who", "Centre", "When"}, std::move(rows), "Nobody is registered.");
  }

  Html met() const {
    std::vector<std::vector<html::TableCell>> rows;
    for (const auto& met : page_.met) {
      const auto kind = kind_words(met.kind);
      rows.push_back({{.text = html::date(met.date)},
                      {.text = met.service.empty()        ? kind
                               : met.kind == "attendance" ? met.service
                                                          : fmt::format("{}, {}", kind, met.service)},
                      {.text = called(family_, met.person)},
                      {.text = centre(met.centre)}});
    }
    Html more;
    if (page_.met_altogether > page_.met.size()) {
      more = html::html(R"(<p class="govuk-body"><a class="govuk-link" href="{}">Show all {}</a></p>)", page_.all_met,
                        html::number(static_cast<std::int64_t>(page_.met_altogether)));
    }
    return html::html(
        "{}{}", table("When we met", {"Day", "What", "Who", "Centre"}, std::move(rows), "Never, as far as is held."),
        more);
  }

  Html looked() const {
    std::vector<std::vector<html::TableCell>> rows;
    rows.reserve(page_.looks.size());
    for (const auto& look : page_.looks) {
      rows.push_back({{.text = html::instant(look.instant)}, {.text = look.who}, {.text = look.purpose}});
    }
    return html::html(
        "{}<p class=\"govuk-body-s\">Who opened this page. Lists in which the family stood are in the journal.</p>",
        table("Who has looked", {"When", "Who", "What for"}, std::move(rows), "Nobody before you."));
  }

  const FamilyPage& page_;
  const Family& family_;
};

}  // namespace

std::string family_title(const Family& family) {
  std::vector<std::string> surnames;
  for (const auto& member : family.members) {
    if (!member.surname.empty() && std::ranges::find(surnames, member.surname) == surnames.end()) {
      surnames.push_back(member.surname);
    }
  }
  if (surnames.empty()) {
    return "Family";
  }
  std::string title;
  for (const auto& surname : surnames) {
    title += (title.empty() ? "" : ", ") + surname;
  }
  return title + " family";
}

html::Html family_page(const FamilyPage& page) { return PageWriting{page}.all(); }

}  // namespace families
