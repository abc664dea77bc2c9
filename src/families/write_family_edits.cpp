#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "families/changes.hpp"
#include "families/data_key.hpp"
#include "family_edits.hpp"
#include "html/numbers.hpp"
#include "or_null.hpp"
#include "sql.hpp"

namespace families {

std::int64_t FamilyEdits::write_added(db::Session& session, base::Env& env) const {
  const auto number = session.query(sql::next_person).at(0).number(0);
  const auto id = env.new_id().text();
  session.execute(sql::person_upsert, {{"number", number},
                                       {"id", id},
                                       {"person", id},
                                       {"family", family_.number},
                                       {"role", added_->role},
                                       {"forename", or_null(added_->forename)},
                                       {"surname", or_null(added_->surname)},
                                       {"birth_date", day_or_null(added_->born)},
                                       {"sex", or_null(added_->sex)},
                                       {"ethnicity", std::nullopt},
                                       {"language", or_null(language_)},
                                       {"died", std::nullopt}});
  return number;
}

std::string FamilyEdits::told(std::string_view task) const {
  auto all = nlohmann::ordered_json::array();
  if (added_) {
    all.push_back({{"what", added_->role},
                   {"was", ""},
                   {"became", added_->forename + " " + added_->surname +
                                  (added_->born ? ", " + html::date(*added_->born) : "")}});
  }
  for (const auto& edit : edits_) {
    all.push_back({{"of", edit.person == added ? "" : called(family_, edit.person)},
                   {"what", edit.what},
                   {"was", edit.before},
                   {"became", edit.after}});
  }
  return nlohmann::ordered_json{{"task", task}, {"edits", std::move(all)}}.dump();
}

std::int64_t FamilyEdits::write(db::Session& session, const Doer& doer, std::int64_t account, base::Env& env,
                                std::string_view task) const {
  const auto new_person = added_ ? write_added(session, env) : added;
  for (const auto& edit : edits_) {
    if (edit.statement == nullptr) {
      continue;
    }
    auto parameters = edit.parameters;
    for (auto& parameter : parameters) {
      if (parameter.value == db::Value{added}) {
        parameter.value = new_person;
      }
    }
    session.execute(*edit.statement, db::Parameters{parameters});
  }
  std::vector<std::int64_t> people;
  std::ranges::transform(kept_, std::back_inserter(people), &Kept::person);
  PersonKeys keys{session, people};
  for (const auto& kept : kept_) {
    session.execute(sql::correction_insert, {{"id", env.new_id().text()},
                                             {"person", kept.person},
                                             {"what", kept.what},
                                             {"before", keys.encrypt_for(kept.person, kept.before)},
                                             {"after", keys.encrypt_for(kept.person, kept.after)},
                                             {"reason", kept.reason},
                                             {"corrected", env.instant()},
                                             {"account", account}});
  }
  session.record({.actor = doer.actor,
                  .origin = doer.origin,
                  .room = "families",
                  .kind = "family",
                  .record = family_.number,
                  .action = who_counts_ ? change_of_who_counts : "change",
                  .rows = static_cast<std::int64_t>(edits_.size() + (added_ ? 1 : 0)),
                  .digest = {},
                  .detail = encrypt_for(session, family_.number, told(task))});
  return new_person;
}

}  // namespace families
