// Facts as their tables have them, and in words.
#include <fmt/format.h>

#include "code_words.hpp"
#include "family_edits.hpp"
#include "html/numbers.hpp"
#include "own_fields.hpp"
#include "sql.hpp"

namespace families {
namespace {

std::string joined(std::initializer_list<const std::string*> parts) {
  std::string words;
  for (const auto* part : parts) {
    words += part->empty() ? "" : (words.empty() ? "" : ", ") + *part;
  }
  return words;
}

}  // namespace

std::string since(std::string words, const base::Interval& held) {
  words += ", since " + html::date(held.from());
  return held.to() == base::Interval::last ? words : words + " until " + html::date(held.to());
}

std::string home_text(const NewHome& home) { return joined({&home.line1, &home.line2, &home.town, &home.postcode}); }

std::string home_text(const Home& home) { return joined({&home.lines, &home.postcode}); }

FamilyEdits::Fact FamilyEdits::fact(const Home& home) {
  return {sql::address_end,
          sql::address_remove,
          {{"person", home.person}, {"from", home.held.from().iso()}, {"postcode", home.postcode}},
          home.person,
          home.is_protected ? "protected_home" : "home",
          since(home_text(home), home.held),
          home.held,
          home.is_protected ? home.postcode : std::string{}};
}

FamilyEdits::Fact FamilyEdits::fact(const Registered& registered) const {
  const auto name = centres_.find(registered.centre);
  return {sql::registration_end,
          sql::registration_remove,
          {{"person", registered.person}, {"from", registered.held.from().iso()}, {"centre", registered.centre}},
          registered.person,
          "registration",
          since(name == centres_.end() ? std::string{"a centre"} : name->second, registered.held),
          registered.held};
}

FamilyEdits::Fact FamilyEdits::fact(const GroupHeld& group) {
  return {sql::group_membership_end,
          sql::group_membership_remove,
          {{"person", group.person}, {"from", group.held.from().iso()}, {"group", group.group}},
          group.person,
          group.is_sensitive ? "sensitive_group" : "group",
          since(group.name, group.held),
          group.held};
}

FamilyEdits::Fact FamilyEdits::fact(const ContactDetail& detail) {
  return {sql::contact_detail_end,
          sql::contact_detail_remove,
          {{"person", detail.person}, {"from", detail.held.from().iso()}, {"kind", detail.kind}},
          detail.person,
          detail.kind,
          since(detail.detail, detail.held),
          detail.held};
}

FamilyEdits::Fact FamilyEdits::fact(const Need& need) {
  return {sql::person_need_end,
          sql::person_need_remove,
          {{"person", need.person}, {"from", need.held.from().iso()}, {"kind", need.kind}},
          need.person,
          need.kind,
          since(need.kind == "interpreter" ? language_words(need.words) : need.words, need.held),
          need.held};
}

FamilyEdits::Fact FamilyEdits::fact(const Card& card) {
  return {
      sql::card_end, sql::card_remove, {{"person", card.person}, {"from", card.held.from().iso()}, {"card", card.card}},
      card.person,   "card",           since(card.card, card.held),
      card.held};
}

FamilyEdits::Fact FamilyEdits::fact(const OwnAnswer& answer) {
  return {sql::own_answer_end,
          sql::own_answer_remove,
          {{"person", answer.person}, {"from", answer.held.from().iso()}, {"field", answer.field}},
          answer.person,
          own_what(answer.field),
          since(answer_words(answer.type, answer.words), answer.held),
          answer.held};
}

FamilyEdits::Fact FamilyEdits::fact(const Responsibility& responsibility) const {
  return {
      sql::responsibility_end,
      sql::responsibility_remove,
      {{"carer", responsibility.carer}, {"child", responsibility.child}, {"from", responsibility.held.from().iso()}},
      responsibility.carer,
      "responsibility",
      since(fmt::format("{} of {}", relation_words(responsibility.relation), called(family_, responsibility.child)),
            responsibility.held),
      responsibility.held};
}

}  // namespace families
