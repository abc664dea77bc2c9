#include "model_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <sstream>

#include "config_table.hpp"

namespace matching {
namespace {

constexpr std::string_view format_word = "hearth match model";
constexpr double this_version = 1;

std::string quoted(const std::string& text) {
  std::ostringstream out;
  out << toml::value<std::string>{text};
  return out.str();
}

std::string list(const match::OfLevels& numbers, match::Kind kind) {
  return fmt::format("[{}]", fmt::join(numbers.begin() + match::same,
                                       numbers.begin() + static_cast<std::ptrdiff_t>(match::levels_of(kind)), ", "));
}

/// One row for each level of the parent, "missing" first; one in all where there is no parent.
std::size_t rows_of(const match::FieldModel& field, const std::vector<match::Field>& fields) {
  return field.parent < 0 ? 1 : match::levels_of(fields[static_cast<std::size_t>(field.parent)].kind);
}

std::string rows(const match::OfTwoLevels& numbers, std::size_t count, match::Kind kind) {
  std::string text = "[\n";
  for (std::size_t row = 0; row < count; ++row) {
    text += "  " + list(numbers[row], kind) + ",\n";
  }
  return text + "]";
}

std::vector<match::Field> fields_of(const match::Model& model) {
  std::vector<match::Field> fields;
  std::ranges::transform(model.fields, std::back_inserter(fields), &match::FieldModel::field);
  return fields;
}

std::string field_text(const match::FieldModel& field, const std::vector<match::Field>& fields) {
  const auto kind = field.field.kind;
  std::string text =
      fmt::format("\n[[field]]\nname = {}\nkind = \"{}\"\n", quoted(field.field.name), match::word_of(kind));
  if (field.parent >= 0) {
    text += fmt::format("parent = {}\n", quoted(fields[static_cast<std::size_t>(field.parent)].name));
  }
  const auto count = rows_of(field, fields);
  return text + fmt::format("unseen = {}\nm = {}\nu = {}\nof_relatives = {}\nusual = {}\nweight = {}\nrarity = {}\n",
                            field.unseen, list(field.m, kind), list(field.u, kind), list(field.of_relatives, kind),
                            list(field.usual, kind), rows(field.weight, count, kind), rows(field.rarity, count, kind));
}

bool all_shares(const match::OfLevels& numbers) {
  return std::ranges::all_of(numbers, [](double each) { return each >= 0 && each <= 1; });
}

class FieldReader {
 public:
  FieldReader(ConfigTable table, const match::Field& field, const std::vector<match::Field>& fields)
      : table_{table}, fields_{fields}, model_{.field = field} {}

  match::FieldModel read() {
    table_.refuse_others({"name", "kind", "parent", "unseen", "m", "u", "of_relatives", "usual", "weight", "rarity"});
    if (!is_of_its_field()) {
      return model_;
    }
    read_parent();
    model_.unseen = table_.number_needed("unseen");
    model_.m = shares("m");
    model_.u = shares("u");
    model_.of_relatives = levels("of_relatives");
    model_.usual = levels("usual");
    model_.weight = two_levels("weight");
    model_.rarity = two_levels("rarity");
    return model_;
  }

 private:
  bool is_of_its_field() {
    const auto name = table_.text("name").value_or("");
    const auto kind = table_.text("kind").value_or("");
    if (name == model_.field.name && kind == match::word_of(model_.field.kind)) {
      return true;
    }
    table_.problem("name", fmt::format(R"(was learned of the field "{}" ({}), where the config has "{}" ({}); )"
                                       "a model is used with the fields of which it was learned, in their order.",
                                       name, kind, model_.field.name, match::word_of(model_.field.kind)));
    return false;
  }

  void read_parent() {
    const auto name = table_.text("parent");
    if (!name) {
      return;
    }
    const auto found = std::ranges::find(fields_, *name, &match::Field::name);
    if (found == fields_.end() || *name == model_.field.name) {
      table_.problem("parent", fmt::format(R"("{}" is no other field of the model.)", *name));
      return;
    }
    model_.parent = static_cast<int>(found - fields_.begin());
  }

  match::OfLevels shares(std::string_view key) {
    const auto found = levels(key);
    if (!all_shares(found)) {
      table_.problem(key, fmt::format("\"{}\" has a number that is no share: it lies from 0 to 1.", key));
    }
    return found;
  }

  match::OfLevels levels(std::string_view key) { return placed(key, table_.numbers(key)); }

  match::OfTwoLevels two_levels(std::string_view key) {
    const auto found = table_.rows_of_numbers(key);
    const auto wanted = rows_of(model_, fields_);
    match::OfTwoLevels two{};
    if (found.size() != wanted) {
      table_.problem(key, fmt::format("\"{}\" has {} rows, where {} are wanted: one for each level of the parent.", key,
                                      found.size(), wanted));
      return two;
    }
    for (std::size_t row = 0; row < wanted; ++row) {
      two[row] = placed(key, found[row]);
    }
    return two;
  }

  match::OfLevels placed(std::string_view key, const std::vector<double>& numbers) {
    const auto wanted = match::levels_of(model_.field.kind) - match::same;
    match::OfLevels all{};
    if (numbers.size() != wanted) {
      table_.problem(key, fmt::format("\"{}\" has {} numbers, where {} are wanted: one for each level of {}.", key,
                                      numbers.size(), wanted, match::word_of(model_.field.kind)));
    } else {
      std::ranges::copy(numbers, all.begin() + match::same);
    }
    return all;
  }

  ConfigTable table_;
  const std::vector<match::Field>& fields_;
  match::FieldModel model_;
};

bool is_a_model(ConfigTable& table) {
  if (table.text("format") != format_word) {
    table.problem("format", fmt::format(R"(is no model: it begins with format = "{}".)", format_word));
    return false;
  }
  if (const auto version = table.number("version"); version != this_version) {
    table.problem("version",
                  fmt::format("is of another version than {}; learn it again with --save-model.", this_version));
    return false;
  }
  return true;
}

match::Model read_table(const toml::table& toml, const std::string& file, const std::vector<match::Field>& fields,
                        base::Problems& problems) {
  ConfigTable table{toml, file, problems};
  match::Model model;
  if (!is_a_model(table)) {
    return model;
  }
  table.refuse_others({"format", "version", "prior", "relatives", "copies", "field"});
  model.prior = table.number_needed("prior");
  model.relatives = table.number_needed("relatives");
  model.copies = table.number_needed("copies");
  const auto found = table.tables("field");
  if (found.size() != fields.size()) {
    table.problem("field", fmt::format("was learned of {} fields, where the config has {}; "
                                       "a model is used with the fields of which it was learned.",
                                       found.size(), fields.size()));
    return model;
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    model.fields.push_back(FieldReader{{*found[i], file, problems}, fields[i], fields}.read());
  }
  return model;
}

}  // namespace

std::string model_text(const match::Model& model) {
  const auto fields = fields_of(model);
  std::string text = fmt::format("format = \"{}\"\nversion = {}\nprior = {}\nrelatives = {}\ncopies = {}\n",
                                 format_word, this_version, model.prior, model.relatives, model.copies);
  for (const auto& field : model.fields) {
    text += field_text(field, fields);
  }
  return text;
}

std::expected<match::Model, base::Problems> read_model(std::string_view toml, const std::string& name,
                                                       const std::vector<match::Field>& fields) try {
  base::Problems problems;
  auto model = read_table(toml::parse(toml), name, fields, problems);
  return problems.empty() ? std::expected<match::Model, base::Problems>{std::move(model)} : std::unexpected{problems};
} catch (const toml::parse_error& fault) {
  return std::unexpected{base::Problems{fmt::format("{}, line {}", name, fault.source().begin.line),
                                        fmt::format("is not TOML: {}.", fault.description())}};
}

}  // namespace matching
