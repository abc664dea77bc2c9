#include "required_questions.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "consents.hpp"
#include "sql.hpp"

namespace families {
namespace {

/// Beside the fields of one step.
class Missing {
 public:
  Missing(const NewFamily& family, const Choices& choices, base::Problems& problems)
      : family_{family}, choices_{choices}, problems_{problems} {}

  void of_children() {
    for (const auto& person : family_.people) {
      if (is_required("child_sex") && person.role == "child" && person.sex == "U") {
        say(person.row + "-sex", "Choose the child's sex.");
      }
    }
  }

  void of_carers() {
    for (const auto& person : family_.people) {
      if (is_required("carer_born") && person.role == "carer" && !person.born) {
        say(person.row + "-born", "Enter the carer's date of birth, like 3 5 1994.");
      }
    }
    const bool phone = any_of_carers(&NewPerson::phone);
    if (is_required("carer_phone") && !phone) {
      say("carer-1-phone", "Enter a telephone number of one carer at least.");
    }
    if (is_required("carer_reached") && !phone && !any_of_carers(&NewPerson::email)) {
      say("carer-1-phone", "Enter a telephone number or an e-mail address of one carer at least.");
    }
  }

  void of_home() {
    bool is_first = !is_said("home-postcode");  // otherwise it is none of those that were understood
    for (const auto& home : family_.homes) {
      if (is_required("home_street") && home.line1.empty()) {
        say(is_first ? "home-line1" : "other-line1", "Enter the house and street.");
      }
      is_first = false;
    }
  }

  void of_needs() {
    if (is_required("language") && family_.language.empty()) {
      say("language", "Choose the language that is spoken at home.");
    }
  }

  void of_consents() {
    for (const auto& purpose : consent_purposes()) {
      const bool answered =
          std::ranges::find(family_.consents, purpose.key, &NewConsent::purpose) != family_.consents.end();
      if (is_required("consents") && !answered) {
        say("consent-" + std::string{purpose.key}, "Choose yes or no: " + std::string{purpose.name} + ".");
      }
    }
  }

 private:
  bool is_required(std::string_view question) const {
    return std::ranges::find(choices_.required, question) != choices_.required.end();
  }
  bool any_of_carers(std::string NewPerson::* detail) const {
    return std::ranges::any_of(family_.people, [&](const NewPerson& person) { return !(person.*detail).empty(); });
  }
  bool is_said(const std::string& field) const {
    return std::ranges::find(problems_.all(), field, &base::Problem::field) != problems_.all().end();
  }
  void say(const std::string& field, const std::string& sentence) {
    if (!is_said(field)) {
      problems_.add(field, sentence);
    }
  }

  const NewFamily& family_;
  const Choices& choices_;
  base::Problems& problems_;
};

std::string question_words(const std::vector<std::string>& keys) {
  std::string words;
  for (const auto& question : questions_to_require()) {
    if (std::ranges::find(keys, question.key) != keys.end()) {
      words += (words.empty() ? "" : "; ") + std::string{question.words};
    }
  }
  return words;
}

}  // namespace

std::span<const Question> questions_to_require() {
  static constexpr std::array all{Question{"child_sex", "A child's sex"},
                                  Question{"carer_phone", "A telephone number of one carer"},
                                  Question{"carer_reached", "A telephone number or an e-mail address of one carer"},
                                  Question{"carer_born", "Each carer's date of birth"},
                                  Question{"home_street", "House and street of a home"},
                                  Question{"language", "The language spoken at home"},
                                  Question{"consents", "Yes or no to each question of consent"}};
  return all;
}

std::vector<std::string> required_questions(db::Session& session) {
  std::vector<std::string> keys;
  session.scan(sql::required_questions, {}, [&](const db::Row& row) { keys.emplace_back(row.text(0)); });
  return keys;
}

void require_questions(db::Session& session, const std::string& actor, const std::vector<std::string>& keys) {
  const auto before = required_questions(session);
  const auto is_in = [](const std::vector<std::string>& all, std::string_view key) {
    return std::ranges::find(all, key) != all.end();
  };
  bool is_changed = false;
  for (const auto& question : questions_to_require()) {
    const bool was = is_in(before, question.key);
    if (was != is_in(keys, question.key)) {
      session.execute(was ? sql::required_question_remove : sql::required_question_insert,
                      {{"question", std::string{question.key}}});
      is_changed = true;
    }
  }
  if (is_changed) {
    session.record({.actor = actor,
                    .origin = "web",
                    .room = "families",
                    .kind = "required_question",
                    .record = std::nullopt,
                    .action = "change",
                    .digest = {},
                    .detail = nlohmann::ordered_json{{"was", {{"required", question_words(before)}}},
                                                     {"became", {{"required", question_words(keys)}}}}
                                  .dump()});
  }
}

void add_missing(const NewFamily& family, Step step, const Choices& choices, base::Problems& problems) {
  Missing missing{family, choices, problems};
  switch (step) {
    case Step::children:
      missing.of_children();
      break;
    case Step::carers:
      missing.of_carers();
      break;
    case Step::home:
      missing.of_home();
      break;
    case Step::needs:
      missing.of_needs();
      break;
    case Step::consents:
      missing.of_consents();
      break;
    case Step::centre:
      break;
  }
}

}  // namespace families
