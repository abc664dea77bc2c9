#include "new_family.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "code_words.hpp"
#include "consents.hpp"
#include "own_answers.hpp"
#include "required_questions.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

/// Takes the fields apart, step by step; each problem is kept beside its field.
class Understanding {
 public:
  Understanding(const TypedFields& typed, const Choices& choices, base::Date today)
      : typed_{typed}, choices_{choices}, today_{today} {}

  void children() {
    const auto before = family_.people.size();
    for (std::size_t row = 1; row <= rows_typed(typed_, "children"); ++row) {
      child(fmt::format("child-{}-", row));
    }
    if (family_.people.size() == before && problems_.empty()) {
      problems_.add("child-1-forename", "Enter a child, or a baby who is expected.");
    }
    add_missing(family_, Step::children, choices_, problems_);
    std::ranges::stable_sort(family_.people, {}, [](const NewPerson& person) { return person.role == "expected"; });
  }

  void carers() {
    bool any = false;
    for (std::size_t row = 1; row <= rows_typed(typed_, "carers"); ++row) {
      any = carer(fmt::format("carer-{}-", row)) || any;
    }
    if (!any) {
      problems_.add("carer-1-forename", "Enter somebody who looks after the children.");
    } else {
      add_missing(family_, Step::carers, choices_, problems_);
    }
  }

  void home() {
    if (text("no-home") == "yes") {
      return;
    }
    if (auto first = values_.home("home-"); first) {
      family_.homes.push_back(*std::move(first));
    }
    if (text("second-home") == "yes") {
      if (auto second = values_.home("other-"); second) {
        family_.homes.push_back(*std::move(second));
      }
      read_who_lives_where();
    }
    add_missing(family_, Step::home, choices_, problems_);
  }

  void needs() {
    family_.language = text("language");
    const auto offered = offered_languages();
    if (!family_.language.empty() && std::ranges::find(offered, family_.language) == offered.end()) {
      problems_.add("language", "Choose a language from the list.");
    }
    family_.interpreter = text("interpreter") == "yes";
    if (family_.interpreter && family_.language.empty()) {
      problems_.add("language", "Choose the language for which the interpreter is needed.");
    }
    for (const auto& group : choices_.groups) {
      if (text("group-" + group) == "yes") {
        family_.groups.push_back(group);
      }
    }
    family_.own = own_of("", "family", true);
    add_missing(family_, Step::needs, choices_, problems_);
  }

  void consents() {
    for (const auto& purpose : consent_purposes()) {
      const auto said = text(fmt::format("consent-{}", purpose.key));
      if (said == "yes" || said == "no") {
        family_.consents.push_back({std::string{purpose.key}, said == "yes"});
      }
    }
    add_missing(family_, Step::consents, choices_, problems_);
  }

  void centre() {
    const auto said = text("centre");
    std::int64_t number = 0;
    std::from_chars(said.data(), said.data() + said.size(), number);
    if (std::ranges::find(choices_.centres, number) == choices_.centres.end()) {
      problems_.add("centre", "Choose the centre at which the family registers.");
    }
    family_.centre = number;
  }

  /// The problems of one more step, without those before it.
  template <class Read>
  base::Problems own(const Read& read) {
    const auto before = problems_.all().size();
    read();
    base::Problems own;
    for (auto i = before; i < problems_.all().size(); ++i) {
      own.add(problems_.all()[i].field, problems_.all()[i].message);
    }
    return own;
  }

  NewFamily take() { return std::move(family_); }
  const base::Problems& problems() const { return problems_; }

 private:
  std::string text(std::string_view field) const { return values_.text(field); }

  /// Of somebody who follows another: theirs, where it was left empty.
  std::string surname(const std::string& row) {
    auto own = values_.line(row + "surname", "a surname");
    return own.empty() && !family_.people.empty() ? family_.people.front().surname : own;
  }

  bool is_empty(const std::string& row, std::initializer_list<const char*> fields) const {
    return std::ranges::all_of(fields, [&](const char* field) { return text(row + field).empty(); });
  }

  void child(const std::string& row) {
    if (is_empty(row, {"forename", "surname", "born"})) {
      return;
    }
    NewPerson child{.row = row.substr(0, row.size() - 1),
                    .role = text(row + "expected") == "yes" ? "expected" : "child",
                    .forename = values_.line(row + "forename", "a forename"),
                    .surname = surname(row),
                    .born = values_.day(row + "born", "3 5 2024"),
                    .sex = values_.sex(row + "sex"),
                    .allergies = values_.line(row + "allergies", "allergies", longest_note),
                    .medical = values_.line(row + "medical", "a note", longest_note)};
    if (child.role == "child" && child.forename.empty()) {
      problems_.add(row + "forename", "Enter the child's forename.");
    }
    if (child.surname.empty()) {
      problems_.add(row + "surname", "Enter the child's surname.");
    }
    values_.check_born(row + "born", child.role, child.born, today_);
    child.own = own_of(row, "child", child.role == "child");
    family_.people.push_back(std::move(child));
  }

  bool carer(const std::string& row) {
    if (is_empty(row, {"forename", "surname", "known-as", "born", "phone", "email"})) {
      return false;
    }
    NewPerson carer{.row = row.substr(0, row.size() - 1),
                    .role = "carer",
                    .forename = values_.line(row + "forename", "a forename"),
                    .surname = surname(row),
                    .known_as = values_.line(row + "known-as", "a name"),
                    .born = values_.day(row + "born", "3 5 1994"),
                    .relation = text(row + "relation"),
                    .parental_responsibility = text(row + "parental") == "yes",
                    .phone = values_.phone(row + "phone"),
                    .email = values_.email(row + "email")};
    if (carer.forename.empty()) {
      problems_.add(row + "forename", "Enter the carer's forename.");
    }
    if (carer.surname.empty()) {
      problems_.add(row + "surname", "Enter the carer's surname.");
    }
    if (carer.born && *carer.born > today_) {
      problems_.add(row + "born", "This day has not come. Enter a date of birth, or leave it empty.");
    }
    if (std::ranges::find(relations(), carer.relation, &Relation::key) == relations().end()) {
      problems_.add(row + "relation", "Choose what the carer is to the children.");
    }
    carer.own = own_of(row, "carer", true);
    family_.people.push_back(std::move(carer));
    return true;
  }

  /// Answers to the council's own fields; `must`: those that are required must be there.
  std::vector<NewAnswer> own_of(const std::string& row, std::string_view asked_of, bool must) {
    std::vector<NewAnswer> answers;
    for (const auto& field : choices_.own_fields) {
      auto words = field.asked_of != asked_of
                       ? std::string{}
                       : own_typed(values_, problems_, own_name(row, field), field, must && field.is_required);
      if (!words.empty()) {
        answers.push_back({field.field, std::move(words)});
      }
    }
    return answers;
  }

  void read_who_lives_where() {
    bool anybody_at_second = false;
    bool anybody_at_both = false;
    for (auto& person : family_.people) {
      const auto lives = text("lives-" + person.row);
      person.lives = lives == "second" ? LivesAt::second : lives == "both" ? LivesAt::both : LivesAt::first;
      anybody_at_second = anybody_at_second || person.lives != LivesAt::first;
      anybody_at_both = anybody_at_both || person.lives == LivesAt::both;
    }
    if (!anybody_at_second) {
      problems_.add("second-home", "Say who lives at the other address, below it; or take this tick away.");
    }
    const auto& homes = family_.homes;
    if (anybody_at_both && homes.size() == 2 && homes[0].postcode == homes[1].postcode) {
      problems_.add("other-postcode", "Nobody can be held at two addresses of one postcode: choose one for each.");
    }
  }

  const TypedFields& typed_;
  const Choices& choices_;
  const base::Date today_;
  NewFamily family_;
  base::Problems problems_;
  TypedValues values_{typed_, problems_};
};

}  // namespace

std::string typed_in(const TypedFields& typed, std::string_view field) {
  const auto found = typed.find(field);
  return found == typed.end() ? std::string{} : found->second;
}

std::size_t rows_typed(const TypedFields& typed, std::string_view of) {
  const auto words = typed_in(typed, of);
  std::size_t rows = 1;
  std::from_chars(words.data(), words.data() + words.size(), rows);
  return std::clamp<std::size_t>(rows, 1, most_rows);
}

std::expected<NewFamily, base::Problems> read_new_family(const TypedFields& typed, const Choices& choices,
                                                         base::Date today) {
  Understanding reading{typed, choices, today};
  reading.children();
  reading.carers();
  reading.home();
  reading.needs();
  reading.consents();
  reading.centre();
  return reading.problems().empty() ? std::expected<NewFamily, base::Problems>{reading.take()}
                                    : std::unexpected{reading.problems()};
}

std::vector<NewPerson> people_typed(const TypedFields& typed, base::Date today) {
  const Choices none;
  Understanding reading{typed, none, today};
  reading.children();
  reading.carers();
  return reading.take().people;
}

base::Problems problems_of_step(const TypedFields& typed, Step step, const Choices& choices, base::Date today) {
  Understanding reading{typed, choices, today};
  switch (step) {
    case Step::children:
      reading.children();
      break;
    case Step::carers:
      reading.children();  // whose surname a carer may have
      return reading.own([&] { reading.carers(); });
    case Step::home:
      reading.children();  // who live there
      reading.carers();
      return reading.own([&] { reading.home(); });
    case Step::needs:
      reading.needs();
      break;
    case Step::consents:
      reading.consents();
      break;
    case Step::centre:
      reading.centre();
      break;
  }
  return reading.problems();
}

}  // namespace families
