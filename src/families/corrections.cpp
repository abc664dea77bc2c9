#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/instant.hpp"
#include "base/london.hpp"
#include "code_words.hpp"
#include "consents.hpp"
#include "families/data_key.hpp"
#include "family_edits.hpp"
#include "html/numbers.hpp"
#include "own_fields.hpp"
#include "sql.hpp"
#include "timeline.hpp"

namespace families {
namespace {

constexpr std::string_view masked = "a protected address";

bool is_home(const Correction& correction) { return correction.what == "home" || correction.what == "protected_home"; }

/// What was said of a family's other homes, street by street, may give away where somebody lives whose address is
/// protected now.
bool has_protected_home(const Family& whole) { return std::ranges::any_of(whole.homes, &Home::is_protected); }

void mask_homes(Correction& correction, const Family& whole) {
  for (auto* text : {&correction.before, &correction.after}) {
    if (!text->empty() && (correction.what == "protected_home" || (is_home(correction) && has_protected_home(whole)))) {
      *text = masked;
    }
  }
}

bool may_see(const Correction& correction, const FamilySight& sight) {
  const bool reached = correction.what == "phone" || correction.what == "email";
  return sight.names && (sight.addresses || (!reached && !is_home(correction))) &&
         (sight.sensitive_groups || correction.what != "sensitive_group");
}

struct What {
  std::string_view key;
  std::string_view words;
};
constexpr std::array corrected_whats{What{"role", "role in the family"},
                                     What{"forename", "forename"},
                                     What{"surname", "surname"},
                                     What{"birth_date", "date of birth"},
                                     What{"died", "date of death"},
                                     What{"sex", "sex"},
                                     What{"ethnicity", "ethnicity"},
                                     What{"language", "language"},
                                     What{"home", "home"},
                                     What{"protected_home", "home"},
                                     What{"protection", "protection of the address"},
                                     What{"registration", "registration"},
                                     What{"group", "target group"},
                                     What{"sensitive_group", "target group"},
                                     What{"phone", "telephone number"},
                                     What{"email", "e-mail address"},
                                     What{"allergy", "allergies"},
                                     What{"medical", "health"},
                                     What{"interpreter", "interpreter"},
                                     What{"card", "card"},
                                     What{"responsibility", "responsibility"},
                                     What{"known_as", "other name"}};

bool comes_of_death(const Correction& correction) {
  return correction.reason == died_now || correction.reason == ended_now;
}
bool is_death(const Correction& correction) { return comes_of_death(correction) && correction.what == "died"; }

/// A code of a package, for people.
std::string value_words(const Correction& correction, const std::string& value) {
  if (value.empty()) {
    return "nothing";
  }
  return correction.what == "sex"         ? sex_words(value)
         : correction.what == "ethnicity" ? ethnicity_words(value)
         : correction.what == "language"  ? language_words(value)
                                          : value;
}

std::string who_words(const AccountNames& accounts, std::int64_t account) {
  const auto found = accounts.find(account);
  return found == accounts.end() ? std::string{"an account that is not here"} : found->second;
}

/// A birth, an end and a death are told by themselves; of a birth, only when it was expected is told.
bool is_told(const Correction& correction) {
  return correction.reason == born_now ? correction.what == "birth_date" : !is_death(correction);
}

/// Puts in the questions of the council's own; takes out answers to sensitive ones, unless they may be seen.
void read_own_labels(db::Session& session, std::vector<Correction>& all, const FamilySight& sight) {
  const auto is_own = [](const Correction& correction) { return !field_of_what(correction.what).empty(); };
  if (std::ranges::none_of(all, is_own)) {
    return;
  }
  const auto fields = own_fields(session);
  std::erase_if(all, [&](Correction& correction) {
    const auto field = std::ranges::find(fields, field_of_what(correction.what), &OwnField::field);
    if (!is_own(correction) || field == fields.end()) {
      return is_own(correction);
    }
    correction.label = field->label;
    return field->is_sensitive && !sight.sensitive_groups;
  });
}

}  // namespace

std::string corrected_words(const Family& family, const Correction& correction) {
  const auto& what = correction.what;
  const auto* const member = family.member(correction.person);
  if (what == "died" && member != nullptr && member->role == "expected") {
    return "end of the pregnancy";
  }
  if (!correction.label.empty()) {
    return "answer to “" + correction.label + "”";
  }
  constexpr std::string_view consent = "consent_";
  if (what.starts_with(consent)) {
    const auto purpose = std::ranges::find(consent_purposes(), what.substr(consent.size()), &ConsentPurpose::key);
    return purpose == consent_purposes().end() ? what : "answer to “" + std::string{purpose->name} + "”";
  }
  const auto found = std::ranges::find(corrected_whats, what, &What::key);
  return std::string{found == corrected_whats.end() ? std::string_view{what} : found->words};
}

std::vector<Correction> corrections_of(db::Session& session, const Family& whole, const FamilySight& sight) {
  std::vector<Correction> all;
  std::vector<std::int64_t> records;
  session.scan(sql::family_corrections, {{"family", whole.number}}, [&](const db::Row& row) {
    records.push_back(row.number(7));
    all.push_back({.person = row.number(0),
                   .what = std::string{row.text(1)},
                   .before = std::string{row.text(2)},
                   .after = std::string{row.text(3)},
                   .reason = std::string{row.text(4)},
                   .corrected = std::string{row.text(5)},
                   .account = row.number(6),
                   .record = row.number(7)});
  });
  std::erase_if(all, [&](const Correction& correction) { return !may_see(correction, sight); });
  read_own_labels(session, all, sight);
  const PersonKeys keys{session, records};
  for (auto& correction : all) {
    correction.before = keys.decrypt_for(correction.record, correction.before).value_or("");
    correction.after = keys.decrypt_for(correction.record, correction.after).value_or("");
    if (!sight.protected_addresses) {
      mask_homes(correction, whole);
    }
  }
  return all;
}

std::vector<Correction> lost_with_death(const std::vector<Correction>& corrections, std::int64_t person) {
  const auto of_them = [&](const Correction& each) { return each.person == person; };
  const auto death = std::ranges::find_if(
      corrections, [&](const Correction& each) { return of_them(each) && is_death(each); });  // the last
  std::vector<Correction> lost;
  for (const auto& each : corrections) {
    const bool came_of_it = death != corrections.end() && comes_of_death(each) && each.corrected >= death->corrected;
    if (of_them(each) && came_of_it && each.after.empty()) {
      lost.push_back(each);
    }
  }
  return lost;
}

std::vector<TimelineItem> told_by_corrections(const Family& family, const std::vector<Correction>& corrections,
                                              const AccountNames& accounts) {
  std::vector<TimelineItem> items;
  for (const auto& each : corrections) {
    if (!is_told(each)) {
      continue;
    }
    const auto when = fmt::format("on {} by {}", html::instant(each.corrected), who_words(accounts, each.account));
    const auto words =
        each.reason == born_now
            ? fmt::format("Was expected on {}; the birth was written down {}.", each.before, when)
            : fmt::format("Was “{}” until corrected {}. Since then: “{}”. {}.", value_words(each, each.before), when,
                          value_words(each, each.after), correction_words(each.reason));
    const auto name = called(family, each.person);
    items.push_back({.on = base::london_date(each.corrected),
                     .kind = "correction",
                     .title = each.reason == born_now
                                  ? name + ": the birth was written down"
                                  : fmt::format("{}: {} put right", name, corrected_words(family, each)),
                     .text = words});
  }
  return items;
}

std::vector<TimelineItem> told_by_openings(db::Session& session, const Family& family, const AccountNames& accounts) {
  std::vector<TimelineItem> items;
  session.scan(sql::family_openings, {{"family", family.number}}, [&](const db::Row& row) {
    const std::string opened{row.text(1)};
    items.push_back({.on = base::london_date(opened),
                     .kind = "opening",
                     .title = "The protected address was opened",
                     .text = fmt::format("{}, by {}.", html::instant(opened), who_words(accounts, row.number(0)))});
  });
  return items;
}

}  // namespace families
