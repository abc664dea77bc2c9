#include "config_table.hpp"

#include <algorithm>
#include <cmath>

namespace matching {
namespace {

std::optional<double> finite(const toml::node& node) {
  const auto number = node.is_number() ? node.value<double>() : std::nullopt;
  return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<std::vector<double>> finite_list(const toml::node* node) {
  if (node == nullptr || !node->is_array()) {
    return std::nullopt;
  }
  std::vector<double> all;
  for (const auto& each : *node->as_array()) {
    const auto number = finite(each);
    if (!number) {
      return std::nullopt;
    }
    all.push_back(*number);
  }
  return all;
}

}  // namespace

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

double ConfigTable::number_needed(std::string_view key) {
  const auto* const node = table_.get(key);
  const auto found = node == nullptr ? std::nullopt : finite(*node);
  if (!found) {
    problem(key, fmt::format("\"{}\" is missing, or no number.", key));
  }
  return found.value_or(0);
}

std::vector<double> ConfigTable::numbers(std::string_view key) {
  auto found = finite_list(table_.get(key));
  if (!found) {
    problem(key, fmt::format("\"{}\" is missing, or no list of numbers.", key));
  }
  return std::move(found).value_or(std::vector<double>{});
}

std::vector<std::vector<double>> ConfigTable::rows_of_numbers(std::string_view key) {
  std::vector<std::vector<double>> all;
  const auto* const node = table_.get(key);
  if (node != nullptr && node->is_array()) {
    for (const auto& row : *node->as_array()) {
      if (auto found = finite_list(&row)) {
        all.push_back(*std::move(found));
      }
    }
  }
  if (all.empty() || node == nullptr || all.size() != node->as_array()->size()) {
    problem(key, fmt::format("\"{}\" is missing, or no list of lists of numbers.", key));
    all.clear();
  }
  return all;
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
