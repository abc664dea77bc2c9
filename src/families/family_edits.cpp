#include "family_edits.hpp"

#include <algorithm>
#include <set>

#include "consents.hpp"
#include "html/numbers.hpp"
#include "or_null.hpp"
#include "own_fields.hpp"
#include "sql.hpp"

namespace families {
namespace {

std::string day_words(const std::optional<base::Date>& day) { return day ? html::date(*day) : std::string{}; }

}  // namespace

void FamilyEdits::end_fact(Fact fact, base::Date day) {
  if (fact.held.to() <= day) {
    return;
  }
  if (fact.held.from() >= day) {
    take_out_fact(std::move(fact), end_reason_, {});
    return;
  }
  fact.key.emplace_back("to", day.iso());
  edits_.push_back({&fact.end, std::move(fact.key), fact.person, fact.what, fact.words, "until " + html::date(day)});
}

void FamilyEdits::take_out_fact(Fact fact, std::string_view reason, const std::string& instead) {
  if (!fact.hidden.empty()) {
    hide_others_at(fact.hidden);
  }
  edits_.push_back({&fact.remove, std::move(fact.key), fact.person, fact.what, fact.words, instead});
  kept_.push_back({fact.person, fact.what, fact.words, instead, std::string{reason}});
}

void FamilyEdits::end(const Home& home, base::Date day) { end_fact(fact(home), day); }
void FamilyEdits::end(const Registered& registered, base::Date day) { end_fact(fact(registered), day); }
void FamilyEdits::end(const GroupHeld& group, base::Date day) { end_fact(fact(group), day); }
void FamilyEdits::end(const ContactDetail& detail, base::Date day) { end_fact(fact(detail), day); }
void FamilyEdits::end(const Need& need, base::Date day) { end_fact(fact(need), day); }
void FamilyEdits::end(const Card& card, base::Date day) { end_fact(fact(card), day); }
void FamilyEdits::end(const Responsibility& responsibility, base::Date day) { end_fact(fact(responsibility), day); }
void FamilyEdits::end(const OwnAnswer& answer, base::Date day) { end_fact(fact(answer), day); }

void FamilyEdits::end_those_of(const std::vector<OwnAnswer>& answers, std::int64_t person, base::Date day) {
  for (const auto& each : answers) {
    if (each.person == person && each.asked_of != "family") {
      end(each, day);
    }
  }
}

void FamilyEdits::take_out(const Home& home, std::string_view reason, const std::string& instead) {
  take_out_fact(fact(home), reason, instead);
}
void FamilyEdits::take_out(const Registered& registered, std::string_view reason, const std::string& instead) {
  take_out_fact(fact(registered), reason, instead);
}
void FamilyEdits::take_out(const GroupHeld& group, std::string_view reason, const std::string& instead) {
  take_out_fact(fact(group), reason, instead);
}

template <class Given>
void FamilyEdits::correct_days_by(const db::Sql& statement, const Given& given, const base::Interval& held,
                                  std::string_view reason) {
  auto before = fact(given);
  auto right = given;
  right.held = held;
  const auto after = fact(right).words;
  if (after == before.words) {
    return;
  }
  before.key.emplace_back("new_from", held.from().iso());
  before.key.emplace_back("to", end_of(held));
  edits_.push_back({&statement, std::move(before.key), before.person, before.what, before.words, after});
  keep(before.person, before.what, before.words, after, reason);
}

void FamilyEdits::correct_end_of(Fact before, const Fact& after, std::optional<base::Date> day,
                                 std::string_view reason) {
  if (day && before.held.from() >= *day) {
    take_out_fact(std::move(before), reason, {});
    return;
  }
  before.key.emplace_back("to", day_or_null(day));
  edits_.push_back({&before.end, std::move(before.key), before.person, before.what, before.words, after.words});
  keep(before.person, before.what, before.words, after.words, reason);
}

void FamilyEdits::correct_days(const Home& home, const base::Interval& held, std::string_view reason) {
  correct_days_by(sql::address_correct_days, home, held, reason);
}
void FamilyEdits::correct_days(const Registered& registered, const base::Interval& held, std::string_view reason) {
  correct_days_by(sql::registration_correct_days, registered, held, reason);
}
void FamilyEdits::correct_days(const GroupHeld& group, const base::Interval& held, std::string_view reason) {
  correct_days_by(sql::group_membership_correct_days, group, held, reason);
}

void FamilyEdits::correct(const Home& home, const NewHome& right, std::string_view reason) {
  auto before = fact(home);
  const auto after = since(home_text(right), home.held);
  if (after == before.words && home.is_protected == right.is_protected) {
    return;
  }
  if (home.is_protected && home.postcode != right.postcode) {
    hide_others_at(home.postcode);
  }
  // Where either is protected, neither is shown.
  const std::string what = home.is_protected || right.is_protected ? "protected_home" : "home";
  for (const auto& [name, value] :
       {std::pair{"new_postcode", std::optional{right.postcode}}, std::pair{"line1", or_null(right.line1)},
        std::pair{"line2", or_null(right.line2)}, std::pair{"town", or_null(right.town)},
        std::pair{"protected", std::optional<std::string>{right.is_protected ? "yes" : "no"}}}) {
    before.key.emplace_back(name, value);
  }
  edits_.push_back({&sql::address_correct, std::move(before.key), before.person, what, before.words, after});
  keep(before.person, what, before.words, after, reason);
}

void FamilyEdits::set_protection(const Home& home, bool is_protected) {
  auto found = fact(home);
  found.key.emplace_back("protected", is_protected ? "yes" : "no");
  edits_.push_back(
      {&sql::address_protect, std::move(found.key), found.person, "protected_home", found.words, found.words});
}

void FamilyEdits::hide_others_at(const std::string& postcode) {
  for (const auto& home : family_.homes) {
    const auto words = fact(home).words;
    const bool is_hidden = std::ranges::any_of(edits_, [&](const Edit& edit) {
      return edit.statement == &sql::address_protect && edit.person == home.person && edit.before == words;
    });
    if (home.postcode == postcode && !is_hidden) {
      set_protection(home, true);
    }
  }
}

void FamilyEdits::protect(const std::string& postcode) {
  std::set<std::int64_t> people;
  for (const auto& home : family_.homes) {
    if (home.postcode == postcode) {
      set_protection(home, true);
      people.insert(home.person);
    }
  }
  for (const auto person : people) {
    keep(person, "protection", "Not protected", "Protected", protected_now);
  }
}

void FamilyEdits::lift_protection(const std::string& postcode, const std::string& why) {
  std::set<std::int64_t> people;
  for (const auto& home : family_.homes) {
    if (home.postcode == postcode) {
      set_protection(home, false);
      people.insert(home.person);
    }
  }
  for (const auto person : people) {
    keep_lifted(person, why);
  }
}

void FamilyEdits::keep_lifted(std::int64_t person, const std::string& why) {
  keep(person, "protection", "Protected", "Not protected: " + why, protection_lifted);
}

void FamilyEdits::put(const db::Sql& statement, std::int64_t person, std::vector<db::Parameter> parameters,
                      const std::string& what, const std::string& words) {
  edits_.push_back({&statement, std::move(parameters), person, what, {}, words});
}

template <class Facts, class Same>
void FamilyEdits::keep_if_there(const Facts& facts, const Same& same) {
  for (const auto& each : facts) {
    const auto found = fact(each);
    const bool goes = std::ranges::any_of(
        edits_, [&](const Edit& edit) { return edit.statement == &found.remove && edit.before == found.words; });
    if (same(each) && !goes) {
      keep(found.person, found.what, found.words, {}, replaced);
    }
  }
}

void FamilyEdits::begin(std::int64_t person, const NewHome& home, base::Date from, std::optional<base::Date> to) {
  keep_if_there(family_.homes, [&](const Home& each) {
    return each.person == person && each.held.from() == from && each.postcode == home.postcode;
  });
  put(sql::address_upsert, person,
      {{"person", person},
       {"from", from.iso()},
       {"postcode", home.postcode},
       {"line1", or_null(home.line1)},
       {"line2", or_null(home.line2)},
       {"town", or_null(home.town)},
       {"uprn", std::nullopt},
       {"to", day_or_null(to)},
       {"protected", home.is_protected ? "yes" : "no"}},
      home.is_protected ? "protected_home" : "home", since(home_text(home), base::Interval::of(from, to).value()));
}

void FamilyEdits::begin_like(std::int64_t person, const Home& home, base::Date joined) {
  const auto from = std::max(joined, home.held.from());  // nobody lived there before the family did
  put(sql::address_copy, person,
      {{"person", person},
       {"from", from.iso()},
       {"postcode", home.postcode},
       {"protected", home.is_protected ? "yes" : "no"},
       {"like", home.person},
       {"like_from", home.held.from().iso()}},
      home.is_protected ? "protected_home" : "home",
      since(home_text(home), base::Interval::of(from, std::nullopt).value()));
}

void FamilyEdits::begin(const Registered& registered) {
  keep_if_there(family_.registrations, [&](const Registered& each) {
    return each.person == registered.person && each.held.from() == registered.held.from() &&
           each.centre == registered.centre;
  });
  put(sql::registration_upsert, registered.person,
      {{"person", registered.person},
       {"centre", registered.centre},
       {"registered", registered.held.from().iso()},
       {"ended", end_of(registered.held)}},
      "registration", fact(registered).words);
}

void FamilyEdits::begin(const GroupHeld& group) {
  keep_if_there(family_.groups, [&](const GroupHeld& each) {
    return each.person == group.person && each.held.from() == group.held.from() && each.group == group.group;
  });
  put(sql::group_membership_upsert, group.person,
      {{"person", group.person},
       {"group", group.group},
       {"from", group.held.from().iso()},
       {"to", end_of(group.held)},
       {"source", or_null(group.source)}},
      fact(group).what, fact(group).words);
}

void FamilyEdits::begin(const ContactDetail& detail) {
  keep_if_there(family_.contact_details, [&](const ContactDetail& each) {
    return each.person == detail.person && each.held.from() == detail.held.from() && each.kind == detail.kind;
  });
  put(sql::contact_detail_upsert, detail.person,
      {{"person", detail.person},
       {"kind", detail.kind},
       {"from", detail.held.from().iso()},
       {"detail", detail.detail},
       {"to", end_of(detail.held)}},
      detail.kind, fact(detail).words);
}

void FamilyEdits::begin(const Need& need) {
  keep_if_there(family_.needs, [&](const Need& each) {
    return each.person == need.person && each.held.from() == need.held.from() && each.kind == need.kind;
  });
  put(sql::person_need_upsert, need.person,
      {{"person", need.person},
       {"kind", need.kind},
       {"from", need.held.from().iso()},
       {"words", need.words},
       {"to", end_of(need.held)}},
      need.kind, fact(need).words);
}

void FamilyEdits::begin(const OwnAnswer& answer) {
  keep_if_there(family_.own_answers, [&](const OwnAnswer& each) {
    return each.person == answer.person && each.held.from() == answer.held.from() && each.field == answer.field;
  });
  put(sql::own_answer_upsert, answer.person,
      {{"person", answer.person},
       {"field", answer.field},
       {"from", answer.held.from().iso()},
       {"words", answer.words},
       {"to", end_of(answer.held)}},
      own_what(answer.field), fact(answer).words);
}

void FamilyEdits::begin(const Card& card) {
  keep_if_there(family_.cards, [&](const Card& each) {
    return each.person == card.person && each.held.from() == card.held.from() && each.card == card.card;
  });
  put(sql::card_upsert, card.person,
      {{"person", card.person}, {"card", card.card}, {"from", card.held.from().iso()}, {"to", end_of(card.held)}},
      "card", fact(card).words);
}

void FamilyEdits::begin(const Responsibility& responsibility) {
  put(sql::responsibility_upsert, responsibility.carer,
      {{"carer", responsibility.carer},
       {"child", responsibility.child},
       {"from", responsibility.held.from().iso()},
       {"relation", responsibility.relation},
       {"parental", responsibility.is_parental ? "yes" : "no"},
       {"to", end_of(responsibility.held)}},
      "responsibility", fact(responsibility).words);
}

void FamilyEdits::say(const OtherName& name) {
  put(sql::other_name_upsert, name.person,
      {{"person", name.person},
       {"kind", name.kind},
       {"name", name.name},
       {"from", day_or_null(beginning(name.held))},
       {"to", end_of(name.held)}},
      name.kind, name.name);
}

void FamilyEdits::say_no_more(const OtherName& name, base::Date day) {
  if (name.held.from() >= day) {
    edits_.push_back({&sql::other_name_remove,
                      {{"person", name.person}, {"kind", name.kind}, {"name", name.name}},
                      name.person,
                      name.kind,
                      name.name,
                      {}});
    keep(name.person, name.kind, name.name, {}, replaced);
  } else {
    auto ended = name;
    ended.held = base::Interval::of(beginning(name.held), day).value();
    say(ended);
  }
}

void FamilyEdits::say(const Consent& consent) {
  const auto before = std::ranges::find_if(family_.consents, [&](const Consent& each) {
    return each.person == consent.person && each.purpose == consent.purpose && each.on == consent.on;
  });
  if (before != family_.consents.end()) {
    keep(before->person, "consent_" + before->purpose, before->given ? "Yes" : "No", consent.given ? "Yes" : "No",
         replaced);
  }
  put(sql::consent_upsert, consent.person,
      {{"person", consent.person},
       {"purpose", consent.purpose},
       {"on", consent.on.iso()},
       {"given", consent.given ? "yes" : "no"},
       {"wording", consent.wording}},
      "consent_" + consent.purpose, consent.given ? "Yes" : "No");
}

void FamilyEdits::keep(std::int64_t person, std::string_view what, const std::string& before, const std::string& after,
                       std::string_view reason) {
  kept_.push_back({person, std::string{what}, before, after, std::string{reason}});
}

void FamilyEdits::change(const Member& after, std::string_view reason) {
  const auto before = *std::ranges::find(family_.members, after.person, &Member::person);
  const auto count = kept_.size();
  const auto set = [&](const db::Sql& statement, std::string_view what, const std::string& was, const std::string& is,
                       const std::optional<std::string>& value) {
    if (was != is) {
      keep(after.person, what, was, is, reason);
      edits_.push_back(
          {&statement, {{"person", after.person}, {"value", value}}, after.person, std::string{what}, was, is});
    }
  };
  const auto text = [&](const db::Sql& statement, std::string_view what, const std::string& was,
                        const std::string& is) { set(statement, what, was, is, or_null(is)); };
  text(sql::person_set_forename, "forename", before.forename, after.forename);
  text(sql::person_set_surname, "surname", before.surname, after.surname);
  set(sql::person_set_birth_date, "birth_date", day_words(before.born), day_words(after.born), day_or_null(after.born));
  set(after.died ? sql::person_set_died : sql::person_take_back_died, "died", day_words(before.died),
      day_words(after.died), day_or_null(after.died));
  text(sql::person_set_sex, "sex", before.sex, after.sex);
  text(sql::person_set_ethnicity, "ethnicity", before.ethnicity, after.ethnicity);
  text(sql::person_set_language, "language", before.language, after.language);
  text(sql::person_set_role, "role", before.role, after.role);  // the last: by it the record is found
  if (kept_.size() == count) {
    return;
  }
  const auto counts = [](const Member& member) { return member.role == "child" && member.born; };
  who_counts_ = who_counts_ || counts(before) != counts(after);
}

void FamilyEdits::add(const NewPerson& person, const std::string& language) {
  added_ = person;
  language_ = language;
}

void end_all_of(const Family& family, std::int64_t person, base::Date day, std::string_view reason,
                FamilyEdits& edits) {
  edits.end_because(reason);
  edits.end_those_of(family.homes, person, day);
  edits.end_those_of(family.registrations, person, day);
  edits.end_those_of(family.contact_details, person, day);
  edits.end_those_of(family.needs, person, day);
  edits.end_those_of(family.cards, person, day);
  edits.end_those_of(family.own_answers, person, day);
  for (const auto& each : family.responsibilities) {
    if (each.carer == person || each.child == person) {
      edits.end(each, day);
    }
  }
}

}  // namespace families
