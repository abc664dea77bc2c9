// Cards that are given out, lost and replaced.
#include <algorithm>
#include <set>

#include "change_family.hpp"
#include "family_page.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

std::string card_field(const Member& member) { return "card-" + member.id; }

/// The one that stands on the form, the last that was given; null where they hold none.
const Card* open_card(const Family& family, std::int64_t person, base::Date today) {
  const auto found = std::ranges::find_if(
      family.cards, [&](const Card& card) { return card.person == person && card.held.to() > today; });
  return found == family.cards.end() ? nullptr : &*found;
}

/// Whether they hold that one as well: another of their records says so, or they were given a second.
bool holds_besides(const Family& family, const Card* shown, std::int64_t person, const std::string& number,
                   base::Date today) {
  return std::ranges::any_of(family.cards, [&](const Card& card) {
    return &card != shown && card.person == person && card.held.to() > today && card.card == number;
  });
}

/// Whoever is there, and whoever holds a card all the same.
std::vector<const Member*> holders(const Family& family, base::Date today) {
  std::vector<const Member*> all;
  for (const auto& member : family.members) {
    if (is_present(family, member, today) || open_card(family, member.person, today) != nullptr) {
      all.push_back(&member);
    }
  }
  return all;
}

std::optional<ChangeForm> cards_form(const ToChange& to) {
  ChangeForm form{.title = "Cards", .first_field = "from"};
  form.present["from"] = today_typed(to.today);
  for (const auto* member : holders(to.shown, to.today)) {
    const auto* const card = open_card(to.shown, member->person, to.today);
    form.present[card_field(*member)] = card == nullptr ? std::string{} : card->card;
  }
  form.fields = [&to](const FormFields& fields) {
    const auto members = holders(to.shown, to.today);
    const auto all = html::each(members, [&](const Member* member) {
      return fields.input(card_field(*member), {.label = "Card of " + called(to.shown, member->person),
                                                .hint = "Type or scan its number. Leave empty where it is lost"});
    });
    return html::html("{}{}", all, from_field(fields, "From which day?"));
  };
  return form;
}

std::expected<FamilyEdits, base::Problems> cards_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  const TypedValues values{typed, problems};
  FamilyEdits edits{to.family, to.centres};
  const auto from = typed_from(typed, to.today, problems);
  std::set<std::string> said_here;
  for (const auto* member : holders(to.family, to.today)) {
    const auto field = card_field(*member);
    const auto* const held = open_card(to.family, member->person, to.today);
    const auto said = values.card(field);
    if (!said.empty() && !said_here.insert(said).second) {
      problems.add(field,
                   "Two people cannot hold the same card. Each holds one of their own, or one of them holds it.");
    }
    const auto is_same = held != nullptr && (said == held->card || values.text(field) == held->card);
    if (!from || !typed.contains(field) || is_same || (held == nullptr && said.empty())) {
      continue;
    }
    const bool begins = !said.empty() && !holds_besides(to.family, held, member->person, said, to.today);
    if (begins && to.is_card_held(said, *from)) {
      problems.add(field,
                   "This card is held on that day, or later. Check the number and the day; if they are right, end it "
                   "there first.");
    }
    if (held != nullptr) {
      check_after(held->held, *from, "The card they hold", problems);
      edits.end(*held, *from);
    }
    if (begins) {
      edits.begin(Card{member->person, said, base::Interval::of(from, std::nullopt).value()});
    }
  }
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange cards{.task = "cards", .held = held_cards, .form = cards_form, .work = cards_work};

}  // namespace

http::Response show_cards(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, cards);
}

http::Response change_cards(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, cards);
}

}  // namespace families
