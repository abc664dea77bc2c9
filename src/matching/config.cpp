#include "config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "config_table.hpp"

namespace matching {
namespace {

constexpr std::size_t most_in_config = 32;  // fields: what a comparison has room for

std::optional<match::Kind> kind_in(ConfigTable& table) {
  const auto word = table.text("kind");
  if (!word) {
    if (!table.has("kind")) {
      table.problem("kind",
                    fmt::format("a field has no \"kind\"; it is one of {}.", fmt::join(match::kind_words(), ", ")));
    }
    return std::nullopt;
  }
  const auto kind = match::kind_of(*word);
  if (!kind) {
    table.problem("kind",
                  fmt::format("there is no kind \"{}\"; there are {}.", *word, fmt::join(match::kind_words(), ", ")));
  }
  return kind;
}

std::vector<std::string> columns_in(ConfigTable& table) {
  if (table.has("column") == table.has("columns")) {
    table.problem("column", R"(a field has either "column", one column's name, or "columns", a list of them.)");
    return {};
  }
  if (table.has("columns")) {
    auto columns = table.texts("columns");
    if (columns.empty()) {
      table.problem("columns", "\"columns\" is empty; name one column at least.");
    }
    return columns;
  }
  const auto column = table.text("column");
  return column ? std::vector{*column} : std::vector<std::string>{};
}

FieldColumns read_field(ConfigTable table) {
  table.refuse_others({"column", "columns", "kind", "name"});
  FieldColumns field;
  field.columns = columns_in(table);
  field.field.kind = kind_in(table).value_or(match::Kind::text);
  field.field.name = table.text("name").value_or(fmt::format("{}", fmt::join(field.columns, "_")));
  field.line = table.line(table.has("columns") ? "columns" : "column");
  return field;
}

void refuse_same_names(const std::vector<FieldColumns>& fields, const std::string& file, base::Problems& problems) {
  for (auto each = fields.begin(); each != fields.end(); ++each) {
    const auto before =
        std::find_if(fields.begin(), each, [&](const auto& other) { return other.field.name == each->field.name; });
    if (before != each && !each->field.name.empty()) {
      problems.add(fmt::format("{}, line {}", file, each->line),
                   fmt::format(R"(two fields are called "{}"; give one of them another "name".)", each->field.name));
    }
  }
}

Config read_table(const toml::table& toml, const std::string& file, base::Problems& problems) {
  ConfigTable table{toml, file, problems};
  table.refuse_others({"id", "field", "missing", "threshold", "unique_within"});
  Config config;
  config.id = table.text("id").value_or("");
  config.id_line = table.line("id");
  if (!table.has("id")) {
    table.problem("id", R"("id" is missing; name the column that tells records apart: id = "rec_id".)");
  }
  config.missing = table.texts("missing");
  config.unique_within = table.yes("unique_within");
  config.threshold = table.number("threshold");
  if (const auto fault = config.threshold ? fault_of_threshold(*config.threshold) : std::nullopt) {
    table.problem("threshold", *fault);
  }
  for (const auto* const field : table.tables("field")) {
    config.fields.push_back(read_field({*field, file, problems}));
  }
  if (config.fields.empty() && !table.has("field")) {
    table.problem("field", R"(there is no [[field]]; give one at least, with "column" and "kind".)");
  }
  if (config.fields.size() > most_in_config) {
    table.problem("field", fmt::format("there are {} fields; {} is the most.", config.fields.size(), most_in_config));
  }
  refuse_same_names(config.fields, file, problems);
  return config;
}

}  // namespace

std::expected<Config, base::Problems> read_config(std::string_view toml, const std::string& name) try {
  base::Problems problems;
  auto config = read_table(toml::parse(toml), name, problems);
  return problems.empty() ? std::expected<Config, base::Problems>{std::move(config)} : std::unexpected{problems};
} catch (const toml::parse_error& fault) {
  return std::unexpected{base::Problems{fmt::format("{}, line {}", name, fault.source().begin.line),
                                        fmt::format("is not TOML: {}.", fault.description())}};
}

std::optional<std::string> fault_of_threshold(double threshold) {
  if (threshold > 0 && threshold < 1) {
    return std::nullopt;
  }
  return fmt::format("the threshold {} is no probability between 0 and 1; 0.5 is usual.", threshold);
}

}  // namespace matching
