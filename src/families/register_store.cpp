#include "register_store.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "consents.hpp"
#include "families/data_key.hpp"
#include "or_null.hpp"
#include "sql.hpp"

namespace families {
namespace {

using Json = nlohmann::ordered_json;

/// A family while it is written: its people have numbers.
class Writing {
 public:
  Writing(db::Session& session, const NewFamily& family, std::int64_t number, base::Date from)
      : session_{session}, family_{family}, number_{number}, from_{from.iso()} {}

  std::vector<std::int64_t> all(const base::Uuid& id, const std::function<base::Uuid()>& new_id) {
    session_.execute(sql::family_upsert, {{"number", number_}, {"id", id.text()}, {"family", id.text()}});
    auto next = session_.query(sql::next_person).at(0).number(0);
    for (const auto& person : family_.people) {
      people_.push_back(next++);
      write_person(person, people_.back(), new_id());
    }
    write_responsibilities();
    write_groups();
    write_own(first_carer(), family_.own);
    for (const auto& [purpose, given] : family_.consents) {
      session_.execute(sql::consent_upsert, {{"person", first_carer()},
                                             {"purpose", purpose},
                                             {"on", from_},
                                             {"given", std::string{given ? "yes" : "no"}},
                                             {"wording", std::string{consent_wording}}});
    }
    return people_;
  }

 private:
  void write_person(const NewPerson& person, std::int64_t number, const base::Uuid& id) {
    session_.execute(sql::person_upsert,
                     {{"number", number},
                      {"id", id.text()},
                      {"person", id.text()},
                      {"family", number_},
                      {"role", person.role},
                      {"forename", or_null(person.forename)},
                      {"surname", or_null(person.surname)},
                      {"birth_date", person.born ? std::optional{person.born->iso()} : std::nullopt},
                      {"sex", or_null(person.sex)},
                      {"ethnicity", std::optional<std::string>{}},
                      {"language", or_null(family_.language)},
                      {"died", std::optional<std::string>{}}});
    for (std::size_t i = 0; i < family_.homes.size(); ++i) {
      const bool lives = person.lives == LivesAt::both || (person.lives == LivesAt::second) == (i == 1);
      if (lives) {
        write_home(family_.homes[i], number);
      }
    }
    if (person.role != "carer" &&
        family_.centre != 0) {  // a baby who is expected as well: the family belongs somewhere
      session_.execute(sql::registration_upsert, {{"person", number},
                                                  {"centre", family_.centre},
                                                  {"registered", from_},
                                                  {"ended", std::optional<std::string>{}}});
    }
    if (!person.known_as.empty()) {
      session_.execute(sql::other_name_upsert, {{"person", number},
                                                {"kind", "known_as"},
                                                {"name", person.known_as},
                                                {"from", from_},
                                                {"to", std::optional<std::string>{}}});
    }
    write_detail(number, "phone", person.phone);
    write_detail(number, "email", person.email);
    write_need(number, "allergy", person.allergies);
    write_need(number, "medical", person.medical);
    write_need(number, "interpreter", family_.interpreter && person.role == "carer" ? family_.language : "");
    write_own(number, person.own);
  }

  void write_own(std::int64_t person, const std::vector<NewAnswer>& answers) {
    for (const auto& [field, words] : answers) {
      session_.execute(sql::own_answer_upsert, {{"person", person},
                                                {"field", field},
                                                {"from", from_},
                                                {"words", words},
                                                {"to", std::optional<std::string>{}}});
    }
  }

  void write_home(const NewHome& home, std::int64_t person) {
    session_.execute(sql::address_upsert,
                     {{"person", person},
                      {"from", from_},
                      {"postcode", home.postcode},
                      {"line1", or_null(home.line1)},
                      {"line2", or_null(home.line2)},
                      {"town", or_null(home.town)},
                      {"uprn", std::optional<std::string>{}},
                      {"to", std::optional<std::string>{}},
                      {"protected", std::optional<std::string>{home.is_protected ? "yes" : "no"}}});
  }

  void write_detail(std::int64_t person, const std::string& kind, const std::string& detail) {
    if (!detail.empty()) {
      session_.execute(sql::contact_detail_upsert, {{"person", person},
                                                    {"kind", kind},
                                                    {"from", from_},
                                                    {"detail", detail},
                                                    {"to", std::optional<std::string>{}}});
    }
  }

  void write_need(std::int64_t person, const std::string& kind, const std::string& words) {
    if (!words.empty()) {
      session_.execute(sql::person_need_upsert, {{"person", person},
                                                 {"kind", kind},
                                                 {"from", from_},
                                                 {"words", words},
                                                 {"to", std::optional<std::string>{}}});
    }
  }

  void write_responsibilities() {
    for (std::size_t carer = 0; carer < people_.size(); ++carer) {
      const auto& person = family_.people[carer];
      if (person.role != "carer") {
        continue;
      }
      for (std::size_t child = 0; child < people_.size(); ++child) {
        if (family_.people[child].role != "carer") {
          session_.execute(sql::responsibility_upsert,
                           {{"carer", people_[carer]},
                            {"child", people_[child]},
                            {"from", from_},
                            {"relation", person.relation},
                            {"parental", std::string{person.parental_responsibility ? "yes" : "no"}},
                            {"to", std::optional<std::string>{}}});
        }
      }
    }
  }

  /// Who speaks for the family.
  std::int64_t first_carer() const {
    const auto carer = std::ranges::find(family_.people, std::string{"carer"}, &NewPerson::role);
    return carer == family_.people.end() ? people_.front()
                                         : people_[static_cast<std::size_t>(carer - family_.people.begin())];
  }

  /// A group is the whole family's: it is held by a carer.
  void write_groups() {
    for (const auto& group : family_.groups) {
      session_.execute(sql::group_membership_upsert, {{"person", first_carer()},
                                                      {"group", group},
                                                      {"from", from_},
                                                      {"to", std::optional<std::string>{}},
                                                      {"source", std::optional<std::string>{"declared"}}});
    }
  }

  db::Session& session_;
  const NewFamily& family_;
  const std::int64_t number_;
  const std::string from_;
  std::vector<std::int64_t> people_;
};

Json told(const std::vector<NewAnswer>& answers) {
  auto all = Json::object();
  for (const auto& [field, words] : answers) {
    all[field] = words;
  }
  return all;
}

Json told(const NewFamily& family) {
  auto people = Json::array();
  for (const auto& person : family.people) {
    people.push_back({{"role", person.role},
                      {"forename", person.forename},
                      {"surname", person.surname},
                      {"born", person.born ? Json(person.born->iso()) : Json{}},
                      {"relation", person.relation},
                      {"own", told(person.own)}});
  }
  auto homes = Json::array();
  for (const auto& home : family.homes) {
    homes.push_back(
        {{"postcode", home.postcode}, {"line1", home.line1}, {"town", home.town}, {"protected", home.is_protected}});
  }
  auto consents = Json::object();
  for (const auto& [purpose, given] : family.consents) {
    consents[purpose] = given;
  }
  Json all{{"people", people},
           {"homes", homes},
           {"groups", family.groups},
           {"consents", consents},
           {"own", told(family.own)}};
  if (!family.source.empty()) {
    all["source"] = family.source;
  }
  return all;
}

}  // namespace

WrittenFamily write_new_family(db::Session& session, const Doer& doer, const base::Uuid& id, const NewFamily& family,
                               base::Date from, const std::function<base::Uuid()>& new_id) {
  const auto number = session.query(sql::next_family).at(0).number(0);
  auto people = Writing{session, family, number, from}.all(id, new_id);
  session.record({.actor = doer.actor,
                  .origin = doer.origin,
                  .room = "families",
                  .kind = "family",
                  .record = number,
                  .action = "create",
                  .rows = static_cast<std::int64_t>(family.people.size()),
                  .digest = {},
                  .detail = encrypt_for(session, number, told(family).dump())});
  return {number, std::move(people)};
}

}  // namespace families
