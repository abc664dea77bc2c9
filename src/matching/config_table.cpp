#include "config_table.hpp"

#include <algorithm>

namespace matching {

std::optional<std::string> ConfigTable::text(std::string_view key) {
  const auto* const node = table_.get(key);
  if (node == nullptr) {
    return std::nullopt;
  }
  auto text = node->value<std::string>();
  if (!node->is_string() || text->empty()) {
    problem(key, fmt::format("\"{}\" is not a text; write it in quotes, with something between them.", key));
    return std::nullopt;
  }
  return text;
}

std::vector<std::string> ConfigTable::texts(std::string_view key) {
  std::vector<std::string> all;
  const auto* const node = table_.get(key);
  if (node == nullptr) {
    return all;
  }
  const auto* const list = node->as_array();
  const bool right = list != nullptr && std::ranges::all_of(*list, [](const auto& each) { return each.is_string(); });
  if (!right) {
    problem(key, fmt::format(R"("{}" is not a list of texts; write it as ["one", "two"].)", key));
    return all;
  }
  for (const auto& each : *list) {
    all.push_back(each.value_or(std::string{}));
  }
  return all;
}

std::optional<bool> ConfigTable::yes(std::string_view key) {
  const auto* const node = table_.get(key);
  if (node != nullptr && !node->is_boolean()) {
    problem(key, fmt::format("\"{}\" is neither true nor false.", key));
  }
  return node == nullptr || !node->is_boolean() ? std::nullopt : node->value<bool>();
}

std::optional<double> ConfigTable::number(std::string_view key) {
  const auto* const node = table_.get(key);
  if (node != nullptr && !node->is_number()) {
    problem(key, fmt::format("\"{}\" is not a number; write it without quotes.", key));
  }
  return node == nullptr || !node->is_number() ? std::nullopt : node->value<double>();
}

std::vector<const toml::table*> ConfigTable::tables(std::string_view key) {
  std::vector<const toml::table*> all;
  const auto* const node = table_.get(key);
  if (node == nullptr) {
    return all;
  }
  if (!node->is_array_of_tables()) {
    problem(key, fmt::format("\"{0}\" is not a list of tables; begin each with [[{0}]].", key));
    return all;
  }
  for (const auto& each : *node->as_array()) {
    all.push_back(each.as_table());
  }
  return all;
}

void ConfigTable::refuse_others(std::initializer_list<std::string_view> known) {
  for (const auto& [name, value] : table_) {
    if (std::ranges::find(known, name.str()) == known.end()) {
      problem(name.str(), fmt::format("\"{}\" means nothing here; there are {}.", name.str(), fmt::join(known, ", ")));
    }
  }
}

void ConfigTable::problem(std::string_view key, const std::string& sentence) {
  problems_.add(fmt::format("{}, line {}", file_, line(key)), sentence);
}

std::size_t ConfigTable::line(std::string_view key) const {
  const auto* const node = table_.get(key);
  const auto line = (node == nullptr ? table_.source() : node->source()).begin.line;
  return line == 0 ? 1 : line;
}

}  // namespace matching
