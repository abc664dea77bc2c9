#include "datapackage.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "interchange/schema.hpp"

namespace interchange {
namespace {

using Json = nlohmann::ordered_json;

Json resource_of(const File& file);
std::string description_of(const File& file);
Json field_of(const Column& column);
void describe_type(const Column& column, Json& field, Json& constraints);
Json foreign_keys_of(const File& file);
Json foreign_key(const File& file, const Column& column);
Json names_of(std::span<const Column> columns);

// Every letter and digit may have spaces around it, and be of either case, in a file that comes in.
constexpr std::string_view postcode_pattern =
    "^ *[A-Za-z] *[A-Za-z]? *[0-9] *[A-Za-z0-9]? *[0-9] *[ABDEFGHJLNPQRSTUWXYZabdefghjlnpqrstuwxyz]"
    " *[ABDEFGHJLNPQRSTUWXYZabdefghjlnpqrstuwxyz] *$";

}  // namespace

std::string datapackage() {
  Json package{{"profile", "tabular-data-package"},
               {"name", "hearth-interchange"},
               {"title", "A council's children's centres: places, families and what they come to"},
               {"description",
                "Every file is optional in an import. An empty cell is not known. Intervals are half open: an empty "
                "from is always, an empty to is still."}};
  for (const File& file : files()) {
    package["resources"].push_back(resource_of(file));
  }
  return package.dump(2) + "\n";
}

namespace {

Json resource_of(const File& file) {
  Json schema;
  for (const Column& column : file.columns) {
    schema["fields"].push_back(field_of(column));
  }
  schema["missingValues"] = Json::array({""});
  schema["primaryKey"] = names_of(file.key());
  if (Json keys = foreign_keys_of(file); !keys.empty()) {
    schema["foreignKeys"] = std::move(keys);
  }
  return {{"profile", "tabular-data-resource"},
          {"name", file.name},
          {"path", fmt::format("{}.csv", file.name)},
          {"description", description_of(file)},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"schema", std::move(schema)}};
}

std::string description_of(const File& file) {
  if (!file.ends) {
    return std::string{file.holds};
  }
  return fmt::format("{} {} is after {}.", file.holds, file.columns[file.ends->to].name,
                     file.columns[file.ends->from].name);
}

Json field_of(const Column& column) {
  Json field{{"name", column.name}};
  Json constraints = Json::object();
  if (column.required) {
    constraints["required"] = true;
  }
  describe_type(column, field, constraints);
  if (!constraints.empty()) {
    field["constraints"] = std::move(constraints);
  }
  return field;
}

void describe_type(const Column& column, Json& field, Json& constraints) {
  switch (column.type) {
    case Type::text:
      field["type"] = "string";
      break;
    case Type::key:
      field["type"] = "string";
      constraints["maxLength"] = longest_key;
      if (column.is_word_of_command_line) {
        field["description"] = "Not all, not none, no comma.";
        constraints["pattern"] = "^[^,]*$";
      }
      break;
    case Type::date:
      field["type"] = "date";
      break;
    case Type::local_time:
      field["type"] = "datetime";
      field["format"] = "%Y-%m-%dT%H:%M";
      field["description"] = "Local time, Europe/London.";
      break;
    case Type::whole_number:
      field["type"] = "integer";
      constraints["minimum"] = column.lowest;
      constraints["maximum"] = column.highest;
      break;
    case Type::degrees:
      field["type"] = "number";
      constraints["minimum"] = column.lowest;
      constraints["maximum"] = column.highest;
      break;
    case Type::code:
      field["type"] = "string";
      constraints["enum"] = column.codes;
      break;
    case Type::language:
      field["type"] = "string";
      field["description"] = "ISO 639-3; qaa to qtz are for local use.";
      constraints["pattern"] = "^[a-z]{3}$";
      break;
    case Type::postcode:
      field["type"] = "string";
      constraints["pattern"] = postcode_pattern;
      break;
  }
}

Json foreign_keys_of(const File& file) {
  Json keys = Json::array();
  for (const Column& column : file.columns) {
    if (!column.refers_to.empty()) {
      keys.push_back(foreign_key(file, column));
    }
  }
  return keys;
}

Json foreign_key(const File& file, const Column& column) {
  const std::span<const Column> key = find_file(column.refers_to)->key();
  Json fields = names_of(key.first(key.size() - 1));
  fields.push_back(column.name);
  // Table Schema names the resource that a key stands in by the empty string.
  const std::string_view resource = column.refers_to == file.name ? "" : column.refers_to;
  return {{"fields", std::move(fields)}, {"reference", {{"resource", resource}, {"fields", names_of(key)}}}};
}

Json names_of(std::span<const Column> columns) {
  Json names = Json::array();
  for (const Column& column : columns) {
    names.push_back(column.name);
  }
  return names;
}

}  // namespace
}  // namespace interchange
