#include <algorithm>
#include <nlohmann/json.hpp>

#include "code_words.hpp"
#include "consents.hpp"
#include "family_page.hpp"
#include "letter_history.hpp"

namespace families {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json{} : Json(text); }

Json date_or_null(const std::optional<base::Date>& date) { return date ? Json(date->iso()) : Json{}; }

void add_dates(Json& json, const base::Interval& held) {
  json["from"] = held.from() == base::Interval::first ? Json{} : Json(held.from().iso());
  json["to"] = held.to() == base::Interval::last ? Json{} : Json(held.to().iso());
}

class JsonWriting {
 public:
  explicit JsonWriting(const FamilyPage& page) : page_{page}, family_{page.family} {}

  Json all() const {
    Json json{{"family", family_.id},           {"ages_on", page_.ages_on.iso()},
              {"members", members()},           {"homes", list(family_.homes)},
              {"groups", list(family_.groups)}, {"registrations", list(family_.registrations)},
              {"met", list(page_.met)},         {"met_altogether", page_.met_altogether}};
    json["contact_details"] = list(family_.contact_details);
    json["needs"] = list(family_.needs);
    json["cards"] = list(family_.cards);
    json["responsibilities"] = list(family_.responsibilities);
    json["consents"] = list(family_.consents);
    json["other_names"] = list(family_.other_names);
    json["own_answers"] = list(family_.own_answers);
    json["letters"] = letters_json(page_.letters);
    add_stops(json, page_.stops);
    if (page_.sight.who_looked) {
      json["looks"] = list(page_.looks);
    }
    return json;
  }

 private:
  Json members() const {
    auto all = Json::array();
    for (std::size_t i = 0; i < family_.members.size(); ++i) {
      const auto& member = family_.members[i];
      all.push_back({{"who", called(family_, member.person)},
                     {"role", member.role},
                     {"age", text_or_null(page_.ages[i])},
                     {"forename", text_or_null(member.forename)},
                     {"surname", text_or_null(member.surname)},
                     {"born", date_or_null(member.born)},
                     {"died", date_or_null(member.died)},
                     {"sex", text_or_null(member.sex)},
                     {"ethnicity", text_or_null(member.ethnicity)},
                     {"language", text_or_null(member.language)},
                     {"language_name", text_or_null(language(member))}});
    }
    return all;
  }

  static std::string language(const Member& member) {
    return member.language.empty() ? std::string{} : language_words(member.language);
  }

  template <class List>
  Json list(const List& items) const {
    auto all = Json::array();
    for (const auto& item : items) {
      all.push_back(json_of(item));
    }
    return all;
  }

  Json who(std::int64_t person) const { return called(family_, person); }
  Json centre(std::int64_t number) const {
    const auto found = page_.centres.find(number);
    return found == page_.centres.end() ? Json{} : Json(found->second);
  }

  Json json_of(const Home& home) const {
    Json json{{"who", who(home.person)},
              {"protected", home.is_protected},
              {"address", text_or_null(home.lines)},
              {"postcode", text_or_null(home.postcode)}};
    add_dates(json, home.held);
    return json;
  }

  Json json_of(const GroupHeld& group) const {
    Json json{{"group", group.name}, {"who", who(group.person)}, {"source", text_or_null(group.source)}};
    add_dates(json, group.held);
    return json;
  }

  Json json_of(const Registered& registered) const {
    Json json{{"who", who(registered.person)}, {"centre", centre(registered.centre)}};
    add_dates(json, registered.held);
    return json;
  }

  Json json_of(const Met& met) const {
    return {{"on", met.date.iso()},
            {"who", who(met.person)},
            {"centre", centre(met.centre)},
            {"kind", met.kind},
            {"service", text_or_null(met.service)}};
  }

  Json json_of(const ContactDetail& detail) const {
    Json json{{"who", who(detail.person)}, {"kind", detail.kind}, {"detail", detail.detail}};
    add_dates(json, detail.held);
    return json;
  }

  Json json_of(const Need& need) const {
    Json json{{"who", who(need.person)}, {"kind", need.kind}, {"words", need.words}};
    add_dates(json, need.held);
    return json;
  }

  Json json_of(const Card& card) const {
    Json json{{"who", who(card.person)}, {"card", card.card}};
    add_dates(json, card.held);
    return json;
  }

  Json json_of(const Responsibility& each) const {
    Json json{{"carer", who(each.carer)},
              {"child", who(each.child)},
              {"relation", each.relation},
              {"parental_responsibility", each.is_parental}};
    add_dates(json, each.held);
    return json;
  }

  Json json_of(const Consent& consent) const {
    const auto purpose = std::ranges::find(consent_purposes(), consent.purpose, &ConsentPurpose::key);
    const bool is_last = &consent == last_answer(family_, consent.purpose);
    const bool expired = is_last && purpose != consent_purposes().end() &&
                         consent_state(family_, *purpose, page_.today) == ConsentState::expired;
    return {{"purpose", consent.purpose},
            {"on", consent.on.iso()},
            {"given", consent.given},
            {"wording", consent.wording},
            {"expired", expired}};
  }

  Json json_of(const OtherName& other) const {
    Json json{{"who", who(other.person)}, {"kind", other.kind}, {"name", other.name}};
    add_dates(json, other.held);
    return json;
  }

  Json json_of(const OwnAnswer& each) const {
    Json json{{"field", each.field},     {"label", each.label},  {"asked_of", each.asked_of},     {"type", each.type},
              {"who", who(each.person)}, {"answer", each.words}, {"sensitive", each.is_sensitive}};
    add_dates(json, each.held);
    return json;
  }

  static Json json_of(const Looked& look) {
    return {{"instant", look.instant}, {"who", look.who}, {"purpose", text_or_null(look.purpose)}};
  }

  const FamilyPage& page_;
  const Family& family_;
};

}  // namespace

std::string family_json(const FamilyPage& page) { return JsonWriting{page}.all().dump(); }

}  // namespace families
