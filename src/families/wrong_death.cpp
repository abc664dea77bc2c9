#include "wrong_death.hpp"

#include <algorithm>

#include "html/components.hpp"

namespace families {
namespace {

using html::Html;

/// Whether something of the same kind is held past that day: then what ended on it was replaced, and stays ended.
template <class Fact, class Same>
bool was_replaced(const std::vector<Fact>& facts, base::Date day, const Same& is_alike) {
  return std::ranges::any_of(facts, [&](const Fact& each) { return each.held.to() > day && is_alike(each); });
}

class EndedByDeath {
 public:
  EndedByDeath(const Family& family, const Member& member, std::optional<base::Date> right, std::string_view reason,
               FamilyEdits& edits)
      : family_{family}, person_{member.person}, wrong_{*member.died}, right_{right}, reason_{reason}, edits_{edits} {}

  void all() {
    const auto any = [](const auto& /*one*/, const auto& /*other*/) { return true; };
    const auto of_kind = [](const auto& one, const auto& other) { return one.kind == other.kind; };
    put_right(family_.homes, any);
    put_right(family_.registrations, any);
    put_right(family_.contact_details, of_kind);
    put_right(family_.needs, of_kind);
    put_right(family_.cards, any);
    auto own_answers = family_.own_answers;
    std::erase_if(own_answers, [](const OwnAnswer& each) { return each.asked_of == "family"; });  // no death ends those
    put_right(own_answers, [](const auto& one, const auto& other) { return one.field == other.field; });
    responsibilities();
  }

 private:
  template <class Fact, class Alike>
  void put_right(const std::vector<Fact>& facts, const Alike& is_alike) {
    for (const auto& each : facts) {
      const bool is_replaced = was_replaced(
          facts, wrong_, [&](const Fact& other) { return other.person == person_ && is_alike(each, other); });
      if (each.person == person_ && each.held.to() == wrong_ && !is_replaced) {
        edits_.correct_end(each, right_, reason_);
      }
    }
  }

  void responsibilities() {
    for (const auto& each : family_.responsibilities) {
      const auto* const other = family_.member(each.carer == person_ ? each.child : each.carer);
      const bool is_theirs = each.carer == person_ || each.child == person_;
      const bool is_replaced = was_replaced(family_.responsibilities, wrong_, [&](const Responsibility& since) {
        return since.carer == each.carer && since.child == each.child;
      });
      if (is_theirs && each.held.to() == wrong_ && !is_replaced && other != nullptr && !other->died) {
        edits_.correct_end(each, right_, reason_);
      }
    }
  }

  const Family& family_;
  std::int64_t person_;
  base::Date wrong_;
  std::optional<base::Date> right_;
  std::string_view reason_;
  FamilyEdits& edits_;
};

}  // namespace

Html death_field(const FormFields& fields, const ToChange& to, const Member& member) {
  const bool is_baby = member.role == "expected";
  const auto day = fields.day("died", is_baby ? "There will be no baby, since" : "Date of death",
                              is_baby ? "Like 3 5 2026. Leave it empty if a baby is expected after all"
                                      : "Like 3 5 2026. Leave it empty if they did not die");
  const auto lost = html::each(lost_with_death(to.corrections(), member.person), [&](const Correction& each) {
    return html::html("<li>{}: {}. Enter it again if it holds</li>", corrected_words(to.shown, each), each.before);
  });
  const auto words = html::html(
      "<p class=\"govuk-body\">If you leave this day empty, what ended on it holds again, unless something else was "
      "entered since: homes, registrations, how they are reached, what sessions must know, cards, answers, and who is "
      "responsible. Letters and visits are no longer held back because of it.</p><p class=\"govuk-body\">Not brought "
      "back:</p><ul class=\"govuk-list govuk-list--bullet\">{}<li>what has changed for the others since: if the family "
      "moved, say so for this person too</li><li>contact with the family, where it is on the stop list: whoever may do "
      "so takes it off, on the family's page</li></ul><p class=\"govuk-body\">If you enter another day, what ended on "
      "the wrong one ends on that one.</p>",
      lost);
  return html::html("{}{}", day, html::inset_text({.html = words}));
}

void correct_death(const Family& family, const Member& before, std::optional<base::Date> right, std::string_view reason,
                   FamilyEdits& edits) {
  EndedByDeath{family, before, right, reason, edits}.all();
}

}  // namespace families
