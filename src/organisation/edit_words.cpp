#include "edit_words.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace organisation {
namespace {

constexpr std::size_t longest_name = 200;  // letters
constexpr std::size_t longest_key = 48;    // with a number behind it, below the 64 that a key may have

/// Letters of other alphabets than this are left out: a key stands in addresses.
std::string plain(std::string_view name) {
  std::string key;
  for (const auto each : name) {
    const auto small = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
      key += small;
    } else if (!key.empty() && key.back() != '-' && each != '\'') {
      key += '-';
    }
  }
  key.resize(std::min(key.size(), longest_key));
  while (!key.empty() && key.back() == '-') {
    key.pop_back();
  }
  return key;
}

}  // namespace

std::unexpected<base::Problems> problem(std::string field, std::string sentence) {
  return std::unexpected{base::Problems{std::move(field), std::move(sentence)}};
}

std::string checked_name(const std::string& name, std::string_view field, std::string_view what,
                         base::Problems& problems) {
  const auto trimmed = base::trimmed(name);
  if (trimmed.empty()) {
    problems.add(std::string{field}, fmt::format("Enter a name for {}.", what));
  } else if (!base::is_one_line(trimmed) || base::characters(trimmed) > longest_name) {
    problems.add(std::string{field}, fmt::format("Enter a name for {} of at most 200 letters, in one line.", what));
  }
  return std::string{trimmed};
}

std::string key_from(std::string_view name, std::string_view otherwise,
                     const std::function<bool(const std::string& key)>& taken) {
  auto first = plain(name);
  if (first.empty() || first == "new") {  // `new` stands in addresses where something is added
    first = otherwise;
  }
  auto key = first;
  for (int number = 2; taken(key); ++number) {
    key = fmt::format("{}-{}", first, number);
  }
  return key;
}

Json day_or_null(base::Date day) {
  const auto cell = cell_of(day);
  return cell ? Json(*cell) : Json(nullptr);
}

Json owner_or_null(const std::optional<std::string>& owner) { return owner ? Json(*owner) : Json(nullptr); }

db::Entry entry_of(const Doer& doer, std::string_view table, std::string_view action, const Json& detail) {
  return {.actor = doer.actor,
          .origin = doer.origin,
          .room = "organisation",
          .kind = std::string{table},
          .record = std::nullopt,
          .action = std::string{action},
          .digest = {},
          .detail = detail.dump()};
}

std::optional<std::string> cell_of(base::Date day) {
  return day == base::Interval::first || day == base::Interval::last ? std::nullopt : std::optional{day.iso()};
}

}  // namespace organisation
