#include "list_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <tuple>
#include <unordered_map>

#include "families/listed.hpp"
#include "html/numbers.hpp"
#include "next_step.hpp"

namespace reach {
namespace {

void add_part(std::string& text, std::string_view part, std::string_view separator) {
  if (!part.empty()) {
    text += fmt::format("{}{}", text.empty() ? "" : separator, part);
  }
}

/// Unless it stands there already.
void add_new_part(std::string& text, std::string_view part, std::string_view separator) {
  for (const auto there : text | std::views::split(separator)) {
    if (std::ranges::equal(there, part)) {
      return;
    }
  }
  add_part(text, part, separator);
}

/// Of one child both names; of a family each surname of its children once.
void add_name(ListLine& line, const families::Listed& listed) {
  if (line.is_family) {
    add_new_part(line.name, listed.surname, ", ");
    return;
  }
  line.name.clear();
  add_part(line.name, listed.forename, " ");
  add_part(line.name, listed.surname, " ");
}

void add_address(ListLine& line, const families::Listed& listed) {
  std::string address;
  for (const auto part : {listed.line1, listed.line2, listed.town, listed.postcode}) {
    add_part(address, part, ", ");
  }
  add_new_part(line.address, address, "; ");
}

void take(ListLine& line, const families::Listed& listed) {
  if (line.is_named) {
    add_name(line, listed);
  }
  if (line.has_address) {
    add_address(line, listed);
  }
  if (line.opens_family) {
    line.family = listed.family;
  }
}

class Lines {
 public:
  Lines(const cohort::Engine& engine, const Catalogue& catalogue, const ListQuestion& question,
        const ListSights& sights)
      : engine_{engine}, catalogue_{catalogue}, question_{question}, sights_{sights} {
    const auto& asked = question.view.asked;
    centres_here_ = engine.sites_of(asked.question.tree, asked.node.value(), asked.question.tree_date());
  }

  std::vector<ListLine> all(std::span<const ListRow> rows, const KeyedHash& keyed_hash) const {
    std::vector<ListLine> lines;
    lines.reserve(rows.size());
    for (const auto& row : rows) {
      lines.push_back(line(row));
      lines.back().code = code_of(row, question_, keyed_hash);
    }
    open_families(rows, lines);
    return lines;
  }

 private:
  ListLine line(const ListRow& row) const {
    ListLine line{.people = {row.children.begin(), row.children.end()},
                  .family_number = row.family,
                  .is_family = question_.view.asked.question.by == cohort::CountBy::unit,
                  .age = age(row),
                  .is_registered = row.enrolled,
                  .nearest_centre = row.nearest ? catalogue_.centres[row.nearest->centre].name : std::string{},
                  .kilometres = row.nearest ? std::optional{row.nearest->kilometres} : std::nullopt,
                  .is_masked = row.is_masked,
                  .why = seen_words(row, question_),
                  .next = next_step(row, question_, centres_here_),
                  .is_named = row.is_named,
                  .has_address = row.has_address};
    for (const auto tag : row.tags) {
      line.groups.push_back(catalogue_.group_names[tag].name);
    }
    for (const auto area : row.areas) {
      line.areas.push_back(catalogue_.areas[area].name);
    }
    if (row.last_contact) {
      line.last_seen = row.last_contact->date;
      line.last_centre = catalogue_.centres[row.last_contact->site].name;
    }
    return line;
  }

  std::string age(const ListRow& row) const {
    std::string words;
    for (const auto born : row.born) {
      add_part(words, html::age(born, question_.view.asked.question.as_at), ", ");
    }
    return words;
  }

  /// A family's page is opened by where they live today, whatever date the list is of.
  void open_families(std::span<const ListRow> rows, std::span<ListLine> lines) const {
    auto today = question_.view.asked.question;
    today.as_at = sights_.today;
    std::vector<cohort::Number> children;
    for (const auto& row : rows) {
      children.push_back(row.children.front());
    }
    const auto described = engine_.describe(today, children);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      lines[i].opens_family = holds_any(sights_.families, described[i].areas);
    }
  }

  const cohort::Engine& engine_;
  const Catalogue& catalogue_;
  const ListQuestion& question_;
  const ListSights& sights_;
  std::vector<cohort::Number> centres_here_;
};

}  // namespace

std::string code_of(const ListRow& row, const ListQuestion& question, const KeyedHash& keyed_hash) {
  // Letters that are not taken for others when they are read out; ten of them are more than forty bits.
  static constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  constexpr std::size_t half = 5;
  const auto kind = question.view.asked.question.by == cohort::CountBy::unit ? "family" : "child";
  const auto hash = keyed_hash(fmt::format("reach/list/{}/{}", kind, row.number));
  std::string code;
  for (std::size_t i = 0; i < 2 * half; ++i) {
    code += i == half ? "-" : "";
    code += letters[static_cast<unsigned char>(hash.at(i)) % letters.size()];
  }
  return code;
}

std::vector<ListLine> list_lines(const cohort::Engine& engine, const Catalogue& catalogue, const ListQuestion& question,
                                 const ListSights& sights, std::span<const ListRow> rows, const KeyedHash& keyed_hash) {
  return Lines{engine, catalogue, question, sights}.all(rows, keyed_hash);
}

void stop_lines(std::span<const std::int64_t> stopped, std::span<ListLine> lines) {
  for (auto& line : lines) {
    if (std::ranges::binary_search(stopped, line.family_number)) {
      line.is_stopped = true;
      line.has_address = false;
      line.next = "Do not contact";
    }
  }
}

void spare_lines(std::span<const std::int64_t> bereaved, std::span<ListLine> lines) {
  for (auto& line : lines) {
    if (std::ranges::binary_search(bereaved, line.family_number)) {
      line.has_address = false;
      line.next = "Ask first whoever knows this family";
    }
  }
}

void name_lines(db::Session& session, base::Date as_at, std::span<ListLine> lines) {
  std::vector<std::int64_t> people;
  std::unordered_map<std::int64_t, ListLine*> line_of;
  for (auto& line : lines) {
    if (line.is_named || line.has_address || line.opens_family) {
      people.insert(people.end(), line.people.begin(), line.people.end());
      for (const auto person : line.people) {
        line_of[person] = &line;
      }
    }
  }
  if (!people.empty()) {
    families::each_listed(session, people, as_at,
                          [&](const families::Listed& listed) { take(*line_of.at(listed.person), listed); });
  }
}

void sort_by_name(std::vector<ListRow>& rows, std::span<const std::int64_t> by_name, const ListQuestion& question,
                  const KeyedHash& keyed_hash) {
  std::unordered_map<cohort::Number, std::size_t> ranks;
  for (std::size_t i = 0; i < by_name.size(); ++i) {
    ranks.emplace(static_cast<cohort::Number>(by_name[i]), i);
  }
  struct Key {
    std::size_t rank;
    std::string code;
    std::size_t row;
  };
  std::vector<Key> keys;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto rank = by_name.size();
    for (const auto child : rows[i].children) {
      const auto found = rows[i].is_named ? ranks.find(child) : ranks.end();
      rank = found == ranks.end() ? rank : std::min(rank, found->second);
    }
    keys.push_back({rank, rank == by_name.size() ? code_of(rows[i], question, keyed_hash) : std::string{}, i});
  }
  std::ranges::sort(keys, {}, [](const Key& key) { return std::tie(key.rank, key.code, key.row); });
  std::vector<ListRow> sorted;
  sorted.reserve(rows.size());
  for (const auto& key : keys) {
    sorted.push_back(std::move(rows[key.row]));
  }
  rows = std::move(sorted);
}

}  // namespace reach
