#include "own_fields.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "base/text.hpp"
#include "db/cells.hpp"
#include "html/numbers.hpp"
#include "sql.hpp"

namespace families {
namespace {

constexpr char between_choices = '|';
constexpr std::string_view own_prefix = "own_";

std::vector<std::string> choices_in(std::string_view kept) {
  std::vector<std::string> choices;
  for (const auto part : kept | std::views::split(between_choices)) {
    if (const auto choice = base::trimmed({part.begin(), part.end()}); !choice.empty()) {
      choices.emplace_back(choice);
    }
  }
  return choices;
}

OwnField own_field_of(const db::Row& row) {
  OwnField field{.field = std::string{row.text(0)},
                 .asked_of = std::string{row.text(1)},
                 .label = std::string{row.text(2)},
                 .hint = std::string{row.text(3)},
                 .purpose = std::string{row.text(4)},
                 .type = std::string{row.text(5)},
                 .choices = choices_in(row.text(6)),
                 .is_required = row.text(7) == "yes",
                 .is_sensitive = row.text(8) == "yes",
                 .asked = db::interval(row, 9, 10)};
  if (field.type == "choice" && field.choices.empty()) {
    field.type = "text";
  }
  return field;
}

}  // namespace

std::span<const CodeWords> all_asked_of() {
  static constexpr std::array all{CodeWords{"child", "Each child"}, CodeWords{"carer", "Each carer"},
                                  CodeWords{"family", "The family"}};
  return all;
}

std::span<const CodeWords> answer_types() {
  static constexpr std::array all{CodeWords{"text", "Text"}, CodeWords{"number", "Whole number"},
                                  CodeWords{"date", "Date"}, CodeWords{"yes_no", "Yes or no"},
                                  CodeWords{"choice", "One of a list"}};
  return all;
}

std::string words_in(std::span<const CodeWords> all, std::string_view key) {
  const auto found = std::ranges::find(all, key, &CodeWords::key);
  return std::string{found == all.end() ? key : found->words};
}

std::vector<OwnField> own_fields(db::Session& session) {
  std::vector<OwnField> fields;
  session.scan(sql::own_field_standing, {}, [&](const db::Row& row) { fields.push_back(own_field_of(row)); });
  std::ranges::stable_sort(fields, {}, [](const OwnField& field) { return field.asked.from(); });
  return fields;
}

std::vector<OwnField> own_fields_asked(db::Session& session, base::Date on, bool with_sensitive) {
  auto fields = own_fields(session);
  std::erase_if(
      fields, [&](const OwnField& field) { return !field.asked.holds(on) || (field.is_sensitive && !with_sensitive); });
  return fields;
}

std::string kept_choices(const std::vector<std::string>& choices) {
  std::string kept;
  for (const auto& choice : choices) {
    kept += (kept.empty() ? "" : std::string{between_choices}) + choice;
  }
  return kept;
}

std::string answer_words(std::string_view type, const std::string& words) {
  if (type == "date") {
    const auto day = base::Date::parse(words);
    return day ? html::date(*day) : words;
  }
  return type != "yes_no" ? words : words == "yes" ? "Yes" : words == "no" ? "No" : words;
}

std::string own_what(std::string_view field) { return std::string{own_prefix} + std::string{field}; }

std::string_view field_of_what(std::string_view what) {
  return what.starts_with(own_prefix) ? what.substr(own_prefix.size()) : std::string_view{};
}

}  // namespace families
