#include "registration_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "consents.hpp"
#include "form_fields.hpp"
#include "html/problems.hpp"
#include "own_answers.hpp"

namespace families {
namespace {

using html::Html;

constexpr std::array all_steps{
    StepWords{Step::children, "children", "Who are the children?", "Who are your children?"},
    StepWords{Step::carers, "carers", "Who looks after them?", "Who looks after them?"},
    StepWords{Step::home, "home", "Where do they live?", "Where do they live?"},
    StepWords{Step::needs, "needs", "What do we need to know?", "What do we need to know?"},
    StepWords{Step::consents, "consents", "What does the family agree to?", "What do you agree to?"},
    StepWords{Step::centre, "centre", "At which centre do they register?", "At which centre do you register?"}};

/// Where the names of a step's fields begin.
bool is_field_of(Step step, std::string_view field) {
  const auto begins = [&](std::initializer_list<std::string_view> all) {
    return std::ranges::any_of(all, [&](std::string_view each) { return field.starts_with(each); });
  };
  switch (step) {
    case Step::children:
      return begins({"child-", "children"});
    case Step::carers:
      return begins({"carer-", "carers"});
    case Step::home:
      return begins({"home-", "no-home", "second-home", "other-", "lives-"});
    case Step::needs:
      return begins({"language", "interpreter", "group-", "own-"});
    case Step::consents:
      return begins({"consent-"});
    case Step::centre:
      return field == "centre";
  }
  return false;
}

class Fields : FormFields {
 public:
  Fields(const TypedFields& typed, const Offered& offered, const base::Problems& problems, base::Date today,
         Medium medium = Medium::screen)
      : FormFields{typed, problems, medium}, typed_{typed}, offered_{offered}, today_{today} {}

  Html of(Step step) const {
    switch (step) {
      case Step::children:
        return rows("children", [&](std::size_t row) { return child(row); });
      case Step::carers:
        return rows("carers", [&](std::size_t row) { return carer(row); });
      case Step::home:
        return home();
      case Step::needs:
        return needs();
      case Step::consents:
        return consents();
      case Step::centre:
        return centre();
    }
    return {};
  }

 private:
  /// As many groups of fields as were asked for, and how many that is.
  template <class Row>
  Html rows(const std::string& of, Row&& row) const {
    const auto count = rows_typed(typed_, of);
    Html all = on_paper() ? Html{} : html::html(R"(<input type="hidden" name="{}" value="{}">)", of, count);
    for (std::size_t i = 1; i <= count; ++i) {
      all += row(i);
    }
    return all;
  }

  Html child(std::size_t row) const {
    const auto name = [&](const char* field) { return fmt::format("child-{}-{}", row, field); };
    Html all;
    all += input(name("forename"), {.label = "Forename"});
    all +=
        input(name("surname"), {.label = "Surname", .hint = row > 1 ? "Leave empty if it is the first child's" : ""});
    all += input(name("born"), {.label = "Date of birth",
                                .hint = "Like 3 5 2024; of a baby who is expected, the day on which it is due",
                                .classes = "govuk-input--width-10"});
    all += box(name("expected"), "Expected: not born yet");
    all += select(name("sex"), "Sex", {{"", "Not said"}, {"F", "Female"}, {"M", "Male"}, {"X", "Neither"}});
    all += input(name("allergies"), {.label = "Allergies", .hint = "Shown on the register of a session"});
    all += input(name("medical"), {.label = "What we must know of their health", .hint = "Only what a session needs"});
    all += own(fmt::format("child-{}-", row), "child");
    return group(fmt::format("Child {}", row), all);
  }

  Html carer(std::size_t row) const {
    const auto name = [&](const char* field) { return fmt::format("carer-{}-{}", row, field); };
    std::vector<std::pair<std::string, std::string>> kinds{{"", "Choose"}};
    for (const auto& relation : relations()) {
      kinds.emplace_back(relation.key, relation.name);
    }
    Html all;
    all += input(name("forename"), {.label = "Forename"});
    all += input(name("surname"), {.label = "Surname", .hint = "Leave empty if it is the first child's"});
    all += input(name("known-as"), {.label = "Also known as", .hint = "If people call them by another name"});
    all += select(name("relation"), "To the children", kinds);
    all += box(name("parental"), "Has parental responsibility");
    all += input(name("phone"), {.label = "Telephone", .inputmode = "tel"});
    all += input(name("email"), {.label = "E-mail", .inputmode = "email"});
    all += input(name("born"),
                 {.label = "Date of birth", .hint = "If they like to say it", .classes = "govuk-input--width-10"});
    all += own(fmt::format("carer-{}-", row), "carer");
    return group(fmt::format("Carer {}", row), all);
  }

  /// The council's own fields of a child, a carer or the family.
  Html own(const std::string& row, std::string_view asked_of) const {
    Html all;
    for (const auto& field : offered_.own_fields) {
      if (field.asked_of == asked_of) {
        all += own_input(*this, own_name(row, field), field);
      }
    }
    return all;
  }

  Html home() const {
    Html all = address("home-");
    all += box("no-home", "No fixed address");
    all += box("second-home", "Somebody of the family also lives, or only lives, somewhere else");
    auto other = address("other-");
    for (const auto& person : people_typed(typed_, today_)) {
      const auto name =
          person.forename.empty() ? std::string{person.role == "carer" ? "The carer" : "The child"} : person.forename;
      other += select("lives-" + person.row, name + " lives",
                      {{"first", "At the first address"}, {"second", "At this address"}, {"both", "At both"}});
    }
    if (on_paper()) {
      other += input("lives-", {.label = "Who lives there, and who at both"});
    }
    all += more("The other address", other, typed("second-home") == "yes");
    return all;
  }

  Html needs() const {
    Html all = language_field(*this);
    all += box("interpreter", "A carer needs an interpreter");
    Html groups;
    for (const auto& [key, name] : offered_.groups) {
      groups += box("group-" + key, name);
    }
    if (!offered_.groups.empty()) {
      all += group(offered_.at_home ? "Is any of these so for your family?"
                                    : "Does the family tell you that any of these is so?",
                   groups);
    }
    return all += own("", "family");
  }

  Html consents() const {
    Html all;
    for (const auto& purpose : consent_purposes()) {
      all += yes_or_no(fmt::format("consent-{}", purpose.key), std::string{purpose.question});
    }
    return all;
  }

  Html centre() const { return select("centre", "Centre", offered_.centre_items()); }

  const TypedFields& typed_;
  const Offered& offered_;
  const base::Date today_;
};

}  // namespace

std::vector<std::pair<std::string, std::string>> Offered::centre_items() const {
  std::vector<std::pair<std::string, std::string>> items{{"", "Choose"}};
  for (const auto& [number, name] : centres) {
    items.emplace_back(std::to_string(number), name);
  }
  return items;
}

Choices Offered::choices() const {
  Choices choices;
  std::ranges::transform(groups, std::back_inserter(choices.groups), [](const auto& group) { return group.first; });
  std::ranges::transform(centres, std::back_inserter(choices.centres), [](const auto& centre) { return centre.first; });
  choices.own_fields = own_fields;
  choices.required = required;
  return choices;
}

std::vector<StepWords> steps_of(const Offered& offered) {
  std::vector<StepWords> steps{all_steps.begin(), all_steps.end()};
  if (offered.centres.size() == 1) {
    steps.pop_back();
  }
  return steps;
}

std::optional<StepWords> step_of(std::string_view key) {
  const auto* const found = std::ranges::find(all_steps, key, &StepWords::key);
  return found == all_steps.end() ? std::nullopt : std::optional{*found};
}

const StepWords& step_of_field(std::string_view field) {
  const auto* const found =
      std::ranges::find_if(all_steps, [&](const StepWords& step) { return is_field_of(step.step, field); });
  return found == all_steps.end() ? all_steps.front() : *found;
}

TypedFields with_only_centre(TypedFields typed, const Offered& offered) {
  if (offered.centres.size() == 1) {
    typed["centre"] = std::to_string(offered.centres.front().first);
  }
  return typed;
}

void take_fields(TypedFields& draft, const http::Pairs& sent, std::optional<Step> step) {
  constexpr std::size_t longest_name = 800;     // bytes
  constexpr std::size_t longest_words = 4'000;  // bytes
  constexpr std::size_t most_fields = 1'000;
  const auto is_taken = [&](std::string_view field) {
    return std::ranges::any_of(all_steps, [&](const StepWords& each) {
      return (!step || *step == each.step) && is_field_of(each.step, field);
    });
  };
  std::erase_if(draft, [&](const auto& field) { return is_taken(field.first); });
  for (const auto& [field, words] : sent) {
    if (is_taken(field) && field.size() <= longest_name && draft.size() < most_fields) {
      draft.insert_or_assign(field, words.substr(0, base::whole_characters(words, longest_words)));
    }
  }
}

Html step_fields(const TypedFields& typed, Step step, const Offered& offered, const base::Problems& problems,
                 base::Date today) {
  return Fields{typed, offered, problems, today}.of(step);
}

Html paper_fields(Step step, const Offered& offered, base::Date today) {
  const TypedFields rows{{"children", "3"}, {"carers", "2"}};
  const base::Problems none;
  return Fields{rows, offered, none, today, Medium::paper}.of(step);
}

}  // namespace families
