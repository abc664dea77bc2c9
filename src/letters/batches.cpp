#include "batches.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "families/data_key.hpp"
#include "sql.hpp"

namespace letters {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> form_words{"letters", "labels", "addresses"};

Batch batch_of(const db::Row& row) {
  return {.number = row.number(0),
          .id = std::string{row.text(1)},
          .letter = std::string{row.text(2)},
          .title = std::string{row.text(3)},
          .made = std::string{row.text(4)},
          .account = row.number(5),
          .asked_only = row.text(6) == "yes"};
}

std::vector<std::int64_t> people_in(std::span<const Household> households) {
  std::set<std::int64_t> people;  // who has two homes is in two
  for (const auto& household : households) {
    people.insert(household.children.begin(), household.children.end());
  }
  return {people.begin(), people.end()};
}

void insert_people(db::Session& session, const db::Sql& statement, std::string_view of, std::int64_t number,
                   const std::vector<std::int64_t>& people) {
  auto batch = session.batch(statement);
  batch.bind(batch.parameter(of), number);
  for (const auto person : people) {
    batch.bind(batch.parameter("person"), person);
    batch.add();
  }
  batch.finish();
}

db::Entry batch_entry(const std::string& actor, std::int64_t batch, std::string action, std::int64_t rows,
                      const Json& detail) {
  return {.actor = actor,
          .origin = "web",
          .room = "letters",
          .kind = "letter_batch",
          .record = batch,
          .action = std::move(action),
          .rows = rows,
          .digest = {},
          .detail = detail.dump()};
}

/// One for each family, encrypted with its own key.
void record_families(db::Session& session, const std::string& actor, const Batch& batch, const Printing& printing,
                     std::span<const Household> households, const std::vector<std::int64_t>& people) {
  families::PersonKeys keys{session, people};
  const auto what = Json{{"letter", batch.title}, {"batch", batch.id}, {"form", word_of(printing.form)}}.dump();
  std::set<std::int64_t> done;
  for (const auto& household : households) {
    if (done.insert(household.family).second) {
      session.record({.actor = actor,
                      .origin = "web",
                      .room = "letters",
                      .kind = "letter",
                      .record = household.family,
                      .action = "write",
                      .digest = {},
                      .detail = keys.encrypt_for(household.children.front(), what)});
    }
  }
}

std::vector<std::int64_t> people_from(db::Session& session, const db::Sql& statement, db::Parameters of) {
  std::vector<std::int64_t> people;
  session.scan(statement, of, [&](const db::Row& row) { people.push_back(row.number(0)); });
  return people;
}

}  // namespace

std::optional<Batch> find_batch(db::Session& session, const std::string& id) {
  std::optional<Batch> found;
  session.scan(sql::batch_by_id, {{"id", id}}, [&](const db::Row& row) { found = batch_of(row); });
  return found;
}

std::vector<std::int64_t> people_of_batch(db::Session& session, std::int64_t batch) {
  return people_from(session, sql::batch_people, {{"batch", batch}});
}

std::vector<Batch> batches_of(db::Session& session, std::int64_t account, std::int64_t most) {
  std::vector<Batch> all;
  session.scan(sql::batches_of_account, {{"account", account}, {"most", most}},
               [&](const db::Row& row) { all.push_back(batch_of(row)); });
  return all;
}

void make_batch(db::Session& session, const std::string& actor, const Batch& batch,
                std::span<const Household> households, const std::string& list) {
  if (find_batch(session, batch.id)) {
    return;
  }
  const auto number = session.query(sql::next_batch).at(0).number(0);
  session.execute(sql::batch_insert, {{"batch", number},
                                      {"id", batch.id},
                                      {"letter", batch.letter},
                                      {"title", batch.title},
                                      {"made", batch.made},
                                      {"account", batch.account},
                                      {"asked_only", std::string{batch.asked_only ? "yes" : "no"}}});
  insert_people(session, sql::batch_person_insert, "batch", number, people_in(households));
  session.record(batch_entry(actor, number, "create", static_cast<std::int64_t>(households.size()),
                             {{"batch", batch.id}, {"letter", batch.letter}, {"title", batch.title}, {"list", list}}));
}

std::string_view word_of(Form form) { return form_words[static_cast<std::size_t>(form)]; }

std::optional<Form> form_of(std::string_view word) {
  const auto* const found = std::ranges::find(form_words, word);
  return found == form_words.end() ? std::nullopt : std::optional{static_cast<Form>(found - form_words.begin())};
}

std::vector<Printing> printings_of(db::Session& session, std::int64_t batch) {
  std::vector<Printing> all;
  session.scan(sql::printings_of_batch, {{"batch", batch}}, [&](const db::Row& row) {
    all.push_back({.number = row.number(0),
                   .id = std::string{row.text(1)},
                   .form = form_of(row.text(2)).value_or(Form::letters),
                   .printed = std::string{row.text(3)},
                   .account = row.number(4),
                   .households = row.number(5)});
  });
  return all;
}

std::vector<std::int64_t> people_of_printing(db::Session& session, std::int64_t printing) {
  return people_from(session, sql::printing_people, {{"printing", printing}});
}

void record_printing(db::Session& session, const std::string& actor, const Batch& batch, const Printing& printing,
                     std::span<const Household> households) {
  const auto before = printings_of(session, batch.number);
  if (std::ranges::find(before, printing.id, &Printing::id) != before.end()) {
    return;
  }
  const auto number = session.query(sql::next_printing).at(0).number(0);
  session.execute(sql::printing_insert, {{"printing", number},
                                         {"id", printing.id},
                                         {"batch", batch.number},
                                         {"form", word_of(printing.form)},
                                         {"printed", printing.printed},
                                         {"account", printing.account},
                                         {"households", printing.households}});
  const auto people = people_in(households);
  insert_people(session, sql::recipient_insert, "printing", number, people);
  session.record(batch_entry(actor, batch.number, "print", printing.households,
                             {{"batch", batch.id}, {"form", word_of(printing.form)}}));
  record_families(session, actor, batch, printing, households, people);
}

}  // namespace letters
