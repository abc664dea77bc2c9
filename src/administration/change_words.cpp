#include "change_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "centre_view.hpp"
#include "entry_detail.hpp"
#include "html/numbers.hpp"
#include "organisation/standing.hpp"

namespace administration {
namespace {

constexpr std::size_t most_areas_named = 5;

const Detail& in(const Detail& detail, const char* field) {
  static const Detail nothing;
  const auto found = detail.find(field);
  return found == detail.end() ? nothing : *found;
}

bool is_empty(const Detail& value) {
  return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty());
}

/// A value of a field, as people read it.
std::string words_of(const Detail& value) {
  if (is_empty(value)) {
    return "none";
  }
  if (!value.is_string()) {
    return value.dump();
  }
  auto text = value.get<std::string>();
  if (const auto day = base::Date::parse(text)) {
    return html::date(*day);
  }
  constexpr std::array coded{"in_force", "network_site"};
  if (std::ranges::find(coded, text) != coded.end()) {
    std::ranges::replace(text, '_', ' ');
  }
  return text;
}

std::string label_of(std::string field) {
  if (!field.empty() && field.front() >= 'a' && field.front() <= 'z') {
    field.front() = static_cast<char>(field.front() - 'a' + 'A');
  }
  std::ranges::replace(field, '_', ' ');
  return field;
}

/// Field by field: those that differ, or, of a record that is new, those that are known.
std::vector<std::string> field_lines(const Detail& was, const Detail& became) {
  std::vector<std::string> lines;
  for (const auto& [field, value] : became.items()) {
    if (!was.is_object()) {
      if (!is_empty(value)) {
        lines.push_back(fmt::format("{}: {}", label_of(field), words_of(value)));
      }
    } else if (const auto& before = in(was, field.c_str()); before != value) {
      lines.push_back(fmt::format("{}: {}, before {}", label_of(field), words_of(value), words_of(before)));
    }
  }
  return lines;
}

template <class Map, class Key>
std::string name_in(const Map& names, const Key& key, const std::string& otherwise) {
  const auto found = names.find(key);
  return found == names.end() ? otherwise : found->second;
}

std::string since_words(const Detail& detail) {
  const auto day = base::Date::parse(text_in(detail, "from"));
  return day ? fmt::format("From {}", html::date(*day)) : std::string{"Since always"};
}

/// Of one of several kinds of record.
class Telling {
 public:
  Telling(const db::Entry& entry, const RecordNames& names)
      : kind_{entry.kind}, detail_(detail_of(entry)), names_{names} {}

  std::string record() const {
    if (kind_ == "centre") {
      return centre(detail_.value("centre", ""), text_in(in(detail_, "became"), "name"));
    }
    if (kind_ == "structure") {
      return structure();
    }
    if (kind_ == "structure_node") {
      return fmt::format("{} in {}", place(text_in(detail_, "node")), structure());
    }
    if (kind_ == "structure_centre") {
      return fmt::format("{} in {}", centre(text_in(detail_, "centre")), structure());
    }
    if (kind_ == "own_field") {
      return text_in(in(detail_, "became"), "question");
    }
    return kind_ == "threshold_set" ? text_in(in(detail_, "became"), "name") : std::string{};
  }

  std::vector<std::string> lines() const {
    if (kind_ == "structure_centre") {
      return {fmt::format("{}: {}, before {}", since_words(detail_), place_or_none("became"), place_or_none("was"))};
    }
    if (kind_ == "reach_area") {
      return {handed()};
    }
    if (const auto of = text_in(detail_, "copy_of"); !of.empty()) {
      return {fmt::format("A copy of {} as on {}", name_in(names_.structures, of, of), words_of(in(detail_, "as_on")))};
    }
    auto lines = field_lines(in(detail_, "was"), in(detail_, "became"));
    if (kind_ == "threshold_set") {
      lines.insert(lines.begin(), since_words(detail_));
    }
    return lines;
  }

 private:
  std::string centre(const std::string& key, const std::string& otherwise = {}) const {
    return name_in(names_.centres, key, otherwise.empty() ? key : otherwise);
  }
  std::string structure() const {
    const auto key = text_in(detail_, "structure");
    return name_in(names_.structures, key, key);
  }
  std::string place(const std::string& node) const {
    return name_in(names_.places, std::pair{text_in(detail_, "structure"), node}, node);
  }
  std::string place_or_none(const char* field) const {
    const auto node = text_in(detail_, field);
    return node.empty() ? "no place" : place(node);
  }
  std::string centre_or_none(const Detail& of, const char* field) const {
    const auto key = text_in(of, field);
    return key.empty() ? "no centre" : centre(key);
  }

  std::string handed() const {
    std::string areas;
    std::size_t count = 0;
    for (const auto& each : in(detail_, "areas")) {
      if (++count <= most_areas_named) {
        const auto key = text_in(each, "area");
        areas += fmt::format("{}{} (before {})", areas.empty() ? "" : ", ", name_in(names_.areas, key, key),
                             centre_or_none(each, "was"));
      }
    }
    if (count > most_areas_named) {
      areas += fmt::format(" and {} more", count - most_areas_named);
    }
    return fmt::format("{}: {} for {}", since_words(detail_), centre_or_none(detail_, "became"), areas);
  }

  const std::string& kind_;
  const Detail detail_;
  const RecordNames& names_;
};

}  // namespace

RecordNames record_names(db::Session& session) {
  RecordNames names;
  for (auto& each : organisation::centres(session)) {
    names.centres.emplace(std::move(each.key), std::move(each.name));
  }
  for (auto& each : organisation::structures(session)) {
    names.structures.emplace(std::move(each.key), std::move(each.name));
  }
  names.places = place_names(session);
  for (auto& each : organisation::answerings(session)) {
    names.areas.emplace(std::move(each.area), std::move(each.name));
  }
  return names;
}

bool tells_its_record(const db::Entry& entry) {
  return entry.action != "read" && entry.action != "import" &&
         (entry.room == "organisation" || (entry.room == "reach" && entry.kind == "threshold_set") ||
          entry.kind == "own_field" || entry.kind == "required_question");
}

std::string record_words(const db::Entry& entry, const RecordNames& names) {
  return tells_its_record(entry) ? Telling{entry, names}.record() : std::string{};
}

std::vector<std::string> change_lines(const db::Entry& entry, const RecordNames& names) {
  return tells_its_record(entry) ? Telling{entry, names}.lines() : std::vector<std::string>{};
}

}  // namespace administration
