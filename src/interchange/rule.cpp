#include "rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "overlaps.hpp"
#include "packed.hpp"
#include "tree.hpp"

namespace interchange {
namespace {

constexpr std::size_t memory_for_groups = std::size_t{16} * 1024 * 1024;

// structure_nodes.csv
constexpr std::size_t node_field = 1;
constexpr std::size_t parent_field = 2;

bool is_tree(const File& file) { return file.name == "structure_nodes"; }

/// By which columns a file's rows are judged together; the other columns of the key, but for `from`, say who claims.
std::vector<std::size_t> group_fields_of(const File& file) {
  if (is_tree(file)) {
    return {0};
  }
  if (file.name == "structure_centres") {
    return {0, 1};
  }
  return file.name == "reach_areas" || file.name == "cards" ? std::vector<std::size_t>{1} : std::vector<std::size_t>{};
}

std::size_t owner_field_of(const File& file) { return file.name == "structure_centres" ? 2 : 0; }

}  // namespace

bool Rule::is_for(const File& file) { return !group_fields_of(file).empty(); }

Rule::Rule(const Layout& layout, std::size_t number, Staging& staging)
    : layout_{layout},
      number_{number},
      staging_{staging},
      groups_{memory_for_groups},
      group_fields_{group_fields_of(layout.file())} {}

void Rule::add(const Judged& judged) { put(false, judged.line, judged.key, judged.cells); }

void Rule::put(bool standing, std::int64_t line, std::string_view key, std::string_view cells) {
  const auto all = unpacked(cells);
  std::string group;
  for (const auto field : group_fields_) {
    pack_cell(group, all[field]);
  }
  std::string value;
  pack_number(value, standing ? 1 : 0);
  pack_number(value, static_cast<std::uint64_t>(line));
  pack_cell(value, key);
  value += cells;
  groups_.add(group, value);
}

void Rule::run(const Judge::Accept& accept) {
  std::string key;
  std::string cells;
  staging_.session.scan(layout_.table().standing, {}, [&](const db::Row& row) {
    layout_.key_of(row, key);
    layout_.cells_of(row, cells);
    put(true, 0, key, cells);
  });
  Sorter accepted{memory_for_groups};
  std::string group;
  Items items;
  const auto close = [&] {
    judge_group(items);
    for (const auto& item : items) {
      if (!item.standing && !item.refused) {
        std::string value;
        pack_number(value, static_cast<std::uint64_t>(item.line));
        accepted.add(item.key, value + item.cells);
      }
    }
    items.clear();
  };
  groups_.sort();
  while (groups_.next()) {
    if (groups_.key() != group) {
      close();
      group = groups_.key();
    }
    Unpacker packed{groups_.value()};
    const bool standing = packed.number() == 1;
    const auto line = static_cast<std::int64_t>(packed.number());
    const std::string item_key{packed.cell()};
    items.push_back({standing, false, line, item_key, std::string{packed.rest()}});
  }
  close();
  accepted.sort();
  while (accepted.next()) {
    Unpacker packed{accepted.value()};
    const auto line = static_cast<std::int64_t>(packed.number());
    accept({accepted.key(), line, packed.rest()});
  }
}

// Each round refuses what is wrong with what would stand now; what stood before is then there again. Ends, for every
// round but the last refuses a row.
void Rule::judge_group(Items& items) {
  if (std::ranges::all_of(items, &Item::standing)) {
    return;
  }
  if (is_tree(layout_.file())) {
    while (refuse_orphans(items) || refuse_misplaced(items)) {
    }
  } else {
    while (refuse_overlaps(items)) {
    }
  }
}

// Positions of the items that would stand: the package's that are not refused, and the database's that none of those
// replaces.
std::vector<std::size_t> Rule::effective(const Items& items) {
  std::unordered_set<std::string_view> replaced;
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!items[i].standing && !items[i].refused) {
      replaced.insert(items[i].key);
      out.push_back(i);
    }
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].standing && !replaced.contains(items[i].key)) {
      out.push_back(i);
    }
  }
  return out;
}

bool Rule::refuse_overlaps(Items& items) {
  const auto stand = effective(items);
  const auto& file = layout_.file();
  const auto owner = owner_field_of(file);
  const auto ends = file.ends.value();
  std::vector<Claim> claims;
  claims.reserve(stand.size());
  for (const auto i : stand) {
    claims.push_back({items[i].cell(owner), items[i].cell(ends.from), items[i].cell(ends.to)});
  }
  const auto found = contradictions(claims);
  bool any = false;
  for (std::size_t i = 0; i < stand.size(); ++i) {
    auto& item = items[stand[i]];
    const auto& rival = found[i];
    if (rival && !item.standing) {
      const auto& other = items[stand[*rival]];
      const auto where = other.standing ? std::string{"in the database"} : fmt::format("in line {}", other.line);
      refuse(item, group_fields_.back(),
             fmt::format("has another {} on some of the same days, {}; end one interval where the other begins",
                         file.columns[owner].name, where));
      any = true;
    }
  }
  return any;
}

// Rows whose parent is refused, here or before, and those below them.
bool Rule::refuse_orphans(Items& items) {
  std::unordered_map<std::string, std::vector<Item*>> children;
  std::vector<std::string> refused;
  auto& index = staging_.indexes.of(layout_.file().name);
  for (auto& item : items) {
    const auto parent = item.cell(parent_field);
    if (item.refused) {
      refused.push_back(item.cell(node_field));
    } else if (!item.standing && !parent.empty()) {
      const auto is_refused = index.find(item.cell(0) + '\0' + parent).state == KeyIndex::State::refused;
      if (children[parent].empty() && is_refused) {
        refused.push_back(parent);
      }
      children[parent].push_back(&item);
    }
  }
  bool any = false;
  while (!refused.empty()) {
    const auto below = children.extract(refused.back());
    refused.pop_back();
    if (below.empty()) {
      continue;
    }
    for (auto* const item : below.mapped()) {
      refuse(*item, parent_field, "is refused in structure_nodes.csv; mend it there");
      refused.push_back(item->cell(node_field));
      any = true;
    }
  }
  return any;
}

bool Rule::refuse_misplaced(Items& items) {
  const auto stand = effective(items);
  Parents parents;
  for (const auto i : stand) {
    parents.emplace(items[i].cell(node_field), items[i].cell(parent_field));
  }
  const auto found = misplaced(parents);
  bool any = false;
  for (const auto i : stand) {
    const auto wrong = found.find(items[i].cell(node_field));
    if (items[i].standing || wrong == found.end()) {
      continue;
    }
    any = true;
    switch (wrong->second) {
      case Misplaced::no_parent:
        refuse(items[i], parent_field, "is no node of this structure; add it, or name one that is");
        break;
      case Misplaced::second_root:
        refuse(items[i], parent_field,
               "makes this node a root, and the structure has another; give all nodes but one a parent");
        break;
      case Misplaced::circle:
        refuse(items[i], parent_field, "leads round in a circle, back to this node; name a node nearer the root");
        break;
    }
  }
  return any;
}

void Rule::refuse(Item& item, std::size_t field, std::string sentence) {
  item.refused = true;
  staging_.faults.add(
      {number_, item.line, field + 1, std::string{layout_.file().columns[field].name}, {}, true, std::move(sentence)});
  if (is_tree(layout_.file())) {
    staging_.indexes.of(layout_.file().name).set(layout_.name_of(item.cells), KeyIndex::State::refused);
  }
}

std::string Rule::Item::cell(std::size_t field) const { return std::string{unpacked(cells)[field]}; }

}  // namespace interchange
