// Families joined and parted, changed through their pages and by packages, in any order: figures, lists, families, the
// search and the journal are what they are when everything is read anew; and what is taken apart is what it was.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <map>
#include <random>
#include <set>

#include "changing_families.hpp"
#include "db/journal.hpp"
#include "families/joins.hpp"
#include "linkage/link.hpp"
#include "someone_at_a_desk.hpp"

namespace {

using Json = nlohmann::json;

/// A thousand in all; PostgreSQL, which takes longer to read everything anew, has fewer of them.
std::size_t steps_on(db::Dialect dialect) { return dialect == db::Dialect::sqlite ? 850 : 150; }

class AnyOrder : public list_county::ChangingFamilies {
 protected:
  struct Record {
    std::int64_t person;
    std::int64_t family;  ///< as the record has it
    bool is_carer;
  };

  void begin(std::uint64_t seed) {
    random_.seed(seed);
    centre_ = centre();
  }
  std::size_t below(std::size_t most) { return static_cast<std::size_t>(random_() % most); }
  template <class List>
  const auto& pick(const List& list) {
    return list[below(list.size())];
  }

  std::vector<Record> records() {
    static constexpr std::string_view text =
        "select person, family, role = 'carer' from person where authority = :authority order by person";
    static constexpr db::Sql sql{"test/records", text,
                                 "select person, family, case when role = 'carer' then 1 else 0 end from person where "
                                 "authority = :authority order by person"};
    return database().read([&](db::Session& session) {
      std::vector<Record> all;
      session.scan(sql, {},
                   [&](const db::Row& row) { all.push_back({row.number(0), row.number(1), row.number(2) == 1}); });
      return all;
    });
  }
  /// The ids of the families as they count.
  std::vector<std::string> families_now() {
    static constexpr std::string_view text =
        "select id from family where authority = :authority and counts_as = family order by family";
    static constexpr db::Sql sql{"test/families", text, text};
    return database().read([&](db::Session& session) {
      std::vector<std::string> all;
      session.scan(sql, {}, [&](const db::Row& row) { all.emplace_back(row.text(0)); });
      return all;
    });
  }

  void change() {
    const auto at = "/families/" + pick(families_now());
    std::vector<std::string> people;
    const auto form_shown = form(at + "/move");
    for (const auto& each : form_shown.at("people")) {
      people.push_back(each.at("id"));
    }
    list_county::SomeoneAtADesk desk{random_(), people, centre_};
    const auto [page, fields] = desk.change();
    const auto status = post(at + "/" + page, list_county::desk_of_the_county(), fields).status();
    EXPECT_THAT(status, testing::AnyOf(303, 422, 404)) << page;
    changed_ += status == 303 ? 1U : 0U;
  }

  void join() {
    const auto all = records();
    const auto& one = pick(all);
    const auto& other = pick(all);
    if (one.family == other.family || one.is_carer != other.is_carer) {
      return;
    }
    const std::pair same = std::minmax(one.person, other.person);
    database().write_alone([&](db::Session& session) {
      const families::Joiner joiner{"somebody", "test", database().env().instant()};
      joined_ += families::join_families(session, joiner, {same}, {database().env().new_id()}) ? 1U : 0U;
    });
  }

  std::set<std::string> joins() {
    std::set<std::string> holding;
    const auto all = records();
    database().read([&](db::Session& session) {
      for (const auto& record : all) {
        for (const auto& join : families::joins_of(session, families::family_counts_as(session, record.family))) {
          if (join.parted.empty()) {
            holding.insert(join.id);
          }
        }
      }
    });
    return holding;
  }
  void part(const std::string& join) {
    database().write_alone([&](db::Session& session) {
      const families::Joiner joiner{"somebody", "test", database().env().instant()};
      EXPECT_TRUE(families::part_families(session, joiner, join, [&] { return database().env().new_id(); }));
    });
    ++parted_;
  }
  void part_any() {
    if (const auto all = joins(); !all.empty()) {
      part(*std::next(all.begin(), static_cast<std::ptrdiff_t>(below(all.size()))));
    }
  }

  void take_in_something() {
    static constexpr std::array people{"P1", "P2", "P3", "P4", "P5", "P6"};
    static constexpr std::array families{"F1", "F2", "F3", "F4"};
    const auto day = fmt::format("2026-0{}-1{}", 1 + below(9), below(10));
    switch (below(4)) {
      case 0:
        take_in("people", fmt::format("person,family,role,forename,surname,birth_date\nN{0},{1},child,Ned{0},New,{2}\n",
                                      below(30), pick(families), day));
        break;
      case 1:
        take_in("addresses", fmt::format("person,from,postcode,line1,protected\n{},{},CT1 2BB,{} Close,{}\n",
                                         pick(people), day, below(9), below(5) == 0 ? "yes" : ""));
        break;
      case 2:
        take_in("registrations", fmt::format("person,centre,registered\n{},C{},{}\n", pick(people), 1 + below(2), day));
        break;
      default:
        take_in("cards", fmt::format("person,card,from\n{0},PACK{0}{1},{2}\n", pick(people), below(9), day));
    }
    ++taken_in_;
  }

  void do_something() {
    const auto what = below(100);
    if (what < 45) {
      change();
    } else if (what < 65) {
      join();
    } else if (what < 80) {
      part_any();
    } else if (what < 97) {
      take_in_something();
    } else {
      linkage::link(database(), {.origin = "test"});
    }
    catch_up();
  }

  /// What every family is to whoever may see all of it, and what the search finds.
  std::string everything() {
    std::string all;
    for (const auto& family : families_now()) {
      auto page = Json::parse(json("/families/" + family, list_county::who_sees_all()));
      page.erase("looks");
      all += page.dump() + "\n";
    }
    for (const auto* typed : {"archer", "ned", "new", "ct1 2bb", "lane", "card1", "pack2", "0770090"}) {
      all += found(typed).dump() + "\n";
    }
    return all;
  }
  void expect_read_anew_it_is_the_same() {
    const auto before = everything();
    expect_as_made_from_scratch();  // reads everything anew
    EXPECT_EQ(before, everything());
  }

  std::size_t changed_ = 0;
  std::size_t joined_ = 0;
  std::size_t parted_ = 0;
  std::size_t taken_in_ = 0;

 private:
  std::mt19937_64 random_;
  std::string centre_;
};

HEARTH_ON_BOTH_DATABASES(AnyOrder);

TEST_P(AnyOrder, of_joins_partings_changes_and_imports_is_as_read_anew) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE(fmt::format("seed {}", seed));
  begin(seed);
  const auto steps = steps_on(GetParam());
  for (std::size_t i = 0; i < steps && !HasFailure(); ++i) {
    SCOPED_TRACE(fmt::format("step {}", i));
    do_something();
    if (i % 5 == 4) {
      expect_read_anew_it_is_the_same();
    }
  }
  EXPECT_GT(changed_, steps / 10);
  EXPECT_GT(joined_, steps / 20);
  EXPECT_GT(parted_, steps / 20);
  EXPECT_GT(taken_in_, steps / 20);
  expect_out_and_in_again_as_it_was();
  for (const auto& each : joins()) {
    part(each);
  }
  catch_up();
  for (const auto& record : records()) {
    database().read([&](db::Session& session) {
      EXPECT_EQ(families::person_counts_as(session, record.person), record.person);
      EXPECT_EQ(families::family_counts_as(session, record.family), record.family);
    });
  }
  expect_read_anew_it_is_the_same();
  expect_out_and_in_again_as_it_was();
  db::seal(database());
  EXPECT_TRUE(db::verify(database()).has_value());
}

}  // namespace
