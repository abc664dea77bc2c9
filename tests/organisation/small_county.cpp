#include "small_county.hpp"

#include <algorithm>

namespace small_county {
namespace {

constexpr db::Sql any(std::string_view words) { return {"test/statement", words, words}; }

constexpr std::string_view rows[] = {
    "insert into structure (authority, structure, name, status) values (:authority, 'now', 'Districts', 'in_force')",
    ("insert into structure_node (authority, structure, node, parent, level, name) values "
     "(:authority, 'now', 'county', null, 'authority', 'County'), (:authority, 'now', 'north', 'county', 'district', "
     "'North'), (:authority, 'now', 'south', 'county', 'district', 'South')"),
    ("insert into centre (authority, centre, id, key, name, uprn) values (:authority, 1, 'a', 'pier', 'Pier', '100'), "
     "(:authority, 2, 'b', 'quay', 'Quay', null), (:authority, 3, 'c', 'mill', 'Mill', null)"),
    ("insert into structure_centre (authority, structure, centre, node, held_from) values (:authority, 'now', 1, "
     "'north', ''), (:authority, 'now', 2, 'north', ''), (:authority, 'now', 3, 'south', '')"),
    ("insert into area (authority, area, name) values (:authority, 'A1', 'Town'), (:authority, 'A2', 'Harbour'), "
     "(:authority, 'A3', 'Hill'), (:authority, 'A4', 'Moor')"),
    ("insert into reach_area (authority, centre, area, held_from) values (:authority, 1, 'A1', ''), "
     "(:authority, 1, 'A2', ''), (:authority, 3, 'A3', '')"),
};

}  // namespace

void Edits::SetUp() {
  database_ = open();
  const std::array rooms{organisation::table_migrations()};
  database_->migrate(rooms);
  database_->write([](db::Session& session) {
    for (const auto& words : rows) {
      session.execute(any(words));
    }
  });
}

organisation::Done Edits::hang(const std::string& centre, std::optional<std::string> node, std::string_view from,
                               const std::string& structure) {
  return edit([&](db::Session& session) {
    const auto first = from.empty() ? base::Interval::first : day(from);
    return hang_centre(session, doer_, {structure, centre, std::move(node), first});
  });
}

organisation::Done Edits::hand(std::vector<std::string> areas, std::optional<std::string> centre,
                               std::string_view from) {
  return edit([&](db::Session& session) { return hand_areas(session, doer_, {areas, std::move(centre), day(from)}); });
}

organisation::Added Edits::copy(const std::string& name, std::string_view on) {
  return edit([&](db::Session& session) { return copy_structure(session, doer_, {"now", name, day(on)}); });
}

std::string Edits::place_of(const std::string& centre, std::string_view on, const std::string& structure) {
  return database_->read([&](db::Session& session) {
    const auto all = organisation::hangings_of(session, structure);
    const auto found = std::ranges::find(all, centre, &organisation::Hanging::centre);
    return found == all.end() ? std::string{} : owner_on(found->nodes, day(on)).value_or("");
  });
}

std::string Edits::centre_of(const std::string& area, std::string_view on) {
  return database_->read([&](db::Session& session) {
    const auto all = organisation::answerings(session);
    const auto found = std::ranges::find(all, area, &organisation::Answering::area);
    return owner_on(found->centres, day(on)).value_or("");
  });
}

std::string Edits::last_entry() {
  std::string text;
  database_->read([&](db::Session& session) {
    db::entries_after(session, database_->journal_position() - 1, [&](const db::Recorded& recorded) {
      text = recorded.entry.kind + " " + recorded.entry.action + " " + recorded.entry.detail;
    });
  });
  return text;
}

}  // namespace small_county
