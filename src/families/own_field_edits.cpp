#include "own_field_edits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ranges>

#include "base/text.hpp"
#include "or_null.hpp"
#include "sql.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

constexpr std::size_t most_choices = 50;
constexpr std::size_t longest_choice = 100;  // letters

bool is_one_of(std::span<const CodeWords> all, const std::string& key) {
  return std::ranges::find(all, key, &CodeWords::key) != all.end();
}

/// A line each, as they were typed.
std::vector<std::string> choice_lines(const std::string& typed) {
  std::vector<std::string> lines;
  for (const auto part : typed | std::views::split('\n')) {
    if (const auto line = base::trimmed({part.begin(), part.end()}); !line.empty()) {
      lines.emplace_back(line);
    }
  }
  return lines;
}

/// Understands what a field is to be.
class FieldWords {
 public:
  FieldWords(const TypedFields& typed, base::Problems& problems) : problems_{problems}, values_{typed, problems} {}

  void read_words(OwnField& field) {
    field.label = values_.line("label", "the question");
    if (field.label.empty()) {
      say("label", "Enter the question, as it is to stand on the form.");
    }
    field.hint = values_.line("hint", "a hint");
    field.purpose = values_.line("purpose", "the reason");
    if (field.purpose.empty()) {
      say("purpose", "Enter why it is asked. What serves no purpose is not asked.");
    }
    field.is_required = values_.ticked("required");
    field.is_sensitive = field.is_sensitive || values_.ticked("sensitive");
    if (field.type == "choice") {
      field.choices = choices();
    }
  }

  void read_kind(OwnField& field) {
    field.asked_of = values_.text("asked_of");
    field.type = values_.text("type");
    if (!is_one_of(all_asked_of(), field.asked_of)) {
      say("asked_of", "Choose of whom it is asked.");
    }
    if (!is_one_of(answer_types(), field.type)) {
      say("type", "Choose what kind of answer it takes.");
    }
  }

 private:
  std::vector<std::string> choices() {
    auto lines = choice_lines(values_.text("choices"));
    if (lines.size() < 2 || lines.size() > most_choices) {
      say("choices", fmt::format("Enter 2 to {} choices, each on a line of its own.", most_choices));
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto& line = lines[i];
      if (!base::is_one_line(line) || base::characters(line) > longest_choice || line.contains('|')) {
        say("choices", fmt::format("Enter choices of at most {} letters, without the sign |.", longest_choice));
      } else if (std::ranges::find(lines, line) - lines.begin() < static_cast<std::ptrdiff_t>(i)) {
        say("choices", fmt::format("Leave “{}” only once.", line));
      }
    }
    return lines;
  }

  void say(const std::string& field, const std::string& sentence) {
    if (std::ranges::find(problems_.all(), field, &base::Problem::field) == problems_.all().end()) {
      problems_.add(field, sentence);
    }
  }

  base::Problems& problems_;
  const TypedValues values_;
};

/// `Which nursery?` becomes `which_nursery`; another than those that there are.
std::string new_key(const std::string& label, const std::vector<OwnField>& fields) {
  constexpr std::size_t longest = 40;
  std::string key;
  for (const char each : label) {
    const char small = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
      key += small;
    } else if (!key.empty() && key.back() != '_') {
      key += '_';
    }
  }
  key.resize(std::min(key.size(), longest));
  while (!key.empty() && key.back() == '_') {
    key.pop_back();
  }
  key = key.empty() ? "field" : key;
  auto free = key;
  for (int i = 2; std::ranges::find(fields, free, &OwnField::field) != fields.end(); ++i) {
    free = fmt::format("{}_{}", key, i);
  }
  return free;
}

void write_own_field(db::Session& session, const OwnField& field) {
  session.execute(sql::own_field_upsert, {{"field", field.field},
                                          {"asked_of", field.asked_of},
                                          {"label", field.label},
                                          {"hint", or_null(field.hint)},
                                          {"purpose", field.purpose},
                                          {"type", field.type},
                                          {"choices", or_null(kept_choices(field.choices))},
                                          {"required", std::string{field.is_required ? "yes" : "no"}},
                                          {"sensitive", std::string{field.is_sensitive ? "yes" : "no"}},
                                          {"opened", field.asked.from().iso()},
                                          {"closed", end_of(field.asked)}});
}

nlohmann::ordered_json told_field(const OwnField& field) {
  return {{"question", field.label},
          {"asked_of", words_in(all_asked_of(), field.asked_of)},
          {"hint", field.hint},
          {"purpose", field.purpose},
          {"type", words_in(answer_types(), field.type)},
          {"choices", kept_choices(field.choices)},
          {"required", field.is_required ? "yes" : "no"},
          {"sensitive", field.is_sensitive ? "yes" : "no"},
          {"opened", field.asked.from().iso()},
          {"closed", end_of(field.asked).value_or("")}};
}

void record_own_field(db::Session& session, const std::string& actor, std::string_view action, const OwnField* was,
                      const OwnField& became) {
  nlohmann::ordered_json detail{{"field", became.field}};
  if (was != nullptr) {
    detail["was"] = told_field(*was);
  }
  detail["became"] = told_field(became);
  session.record({.actor = actor,
                  .origin = "web",
                  .room = "families",
                  .kind = "own_field",
                  .record = std::nullopt,
                  .action = std::string{action},
                  .digest = {},
                  .detail = detail.dump()});
}

}  // namespace

TypedFields own_field_fields(const OwnField& field) {
  auto choices = kept_choices(field.choices);
  std::ranges::replace(choices, '|', '\n');
  return {{"label", field.label},
          {"hint", field.hint},
          {"purpose", field.purpose},
          {"choices", choices},
          {"required", field.is_required ? "yes" : ""},
          {"sensitive", field.is_sensitive ? "yes" : ""}};
}

std::expected<std::string, base::Problems> add_own_field(db::Session& session, const std::string& actor,
                                                         const TypedFields& typed, base::Date today) {
  base::Problems problems;
  OwnField field{.asked = base::Interval::of(today, std::nullopt).value()};
  FieldWords words{typed, problems};
  words.read_kind(field);
  words.read_words(field);
  const auto fields = own_fields(session);
  std::size_t asked = 0;
  for (const auto& each : fields) {
    if (each.asked_of != field.asked_of || each.asked.to() <= today) {
      continue;
    }
    ++asked;
    if (each.label == field.label && told_field(each) == told_field(field)) {
      return each.field;
    }
    if (each.label == field.label && problems.empty()) {
      problems.add("label", "This is asked already. Change that question, or close it first.");
    }
  }
  if (asked >= most_own_fields) {
    problems.add("label", fmt::format("{} questions are asked of them already. Close one that serves no purpose any "
                                      "more, then add this one.",
                                      asked));
  }
  if (!problems.empty()) {
    return std::unexpected{problems};
  }
  field.field = new_key(field.label, fields);
  write_own_field(session, field);
  record_own_field(session, actor, "create", nullptr, field);
  return field.field;
}

base::Problems change_own_field(db::Session& session, const std::string& actor, const OwnField& standing,
                                const TypedFields& typed) {
  base::Problems problems;
  auto field = standing;
  FieldWords{typed, problems}.read_words(field);
  if (problems.empty() && told_field(field) != told_field(standing)) {
    write_own_field(session, field);
    record_own_field(session, actor, "change", &standing, field);
  }
  return problems;
}

void close_own_field(db::Session& session, const std::string& actor, const OwnField& standing, base::Date today) {
  auto field = standing;
  const auto day = std::max(today, standing.asked.from().plus_days(1));
  if (standing.asked.to() <= day) {
    return;
  }
  field.asked = base::Interval::of(standing.asked.from(), day).value();
  write_own_field(session, field);
  record_own_field(session, actor, "close", &standing, field);
}

}  // namespace families
