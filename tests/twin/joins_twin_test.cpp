#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "installation.hpp"
#include "joins.hpp"
#include "random_county.hpp"
#include "random_question.hpp"
#include "random_sequel.hpp"
#include "seeds.hpp"

// Families joined and parted in any order, while registers are saved and packages come in: every figure and list is
// that of a county in which whoever is the same has one record, and no record is touched by it.
namespace {

using namespace twin;

class JoinedCounty {
 public:
  JoinedCounty(std::uint64_t seed, Dice& dice)
      : dice_{dice},
        hearth_{seed % 8 == 7 ? db::Dialect::postgresql : db::Dialect::sqlite},
        pivot_{random_county(seed).pivot} {
    const auto whole = exported(random_county(seed).package);
    auto sequel = random_sequel(whole, dice);
    package_ = sequel.first;
    hearth_.import(package_, {});
    second_ = {sequel.second, whole};
  }

  void do_something() {
    const auto what = dice_.between(1, 10);
    if (what <= 5) {
      join();
    } else if (what <= 7) {
      part();
    } else if (what <= 9) {
      save_attendance();
    } else {
      import_second();
    }
  }

  void part_all() {
    while (!joins_.empty()) part();
  }

  void expect_agreement() {
    const County county{pivot_, with_joins(package_, all(), hearth_.numbers("person"), hearth_.numbers("family"))};
    if (can_be_asked(county)) {
      const auto question = random_question(county, dice_);
      EXPECT_EQ(hearth_.reach(question), twin::csv(twin::reach(county.package, question))) << in_words(question);
    }
    if (can_be_asked_who(county)) {
      const auto asked = random_who_question(county, dice_);
      EXPECT_EQ(hearth_.who(asked), twin::csv(who(county.package, asked))) << in_words(asked);
    }
  }

  void expect_journal_to_verify() { EXPECT_TRUE(hearth_.journal_verifies()); }

  /// No join touches a record: what goes out is what came in, and the joins that stand.
  void expect_records_as_they_were() {
    auto out = hearth_.exported();
    const auto joins = out["joins.csv"];
    out.erase("joins.csv");
    EXPECT_EQ(out, files_of(package_));
    std::set<std::pair<std::string, std::string>> same;
    for (const auto& joined : all()) {
      for (const auto& [one, other] : joined.people) same.insert(std::minmax(one, other));
    }
    std::size_t lines = 0;
    bool quoted = false;  // a key may hold the end of a line
    for (const char each : joins) {
      quoted = quoted != (each == '"');
      lines += each == '\n' && !quoted ? 1 : 0;
    }
    EXPECT_EQ(lines, same.empty() ? 0 : same.size() + 1) << joins;
  }

 private:
  std::vector<Joined> all() const {
    std::vector<Joined> all;
    for (const auto& [id, joined] : joins_) all.push_back(joined);
    return all;
  }

  void join() {
    const auto& people = rows(package_, "people");
    if (people.empty()) return;
    Joined joined;
    for (int left = dice_.between(1, 3); left > 0; --left) {
      const auto& one = dice_.pick(people);
      const auto& other = dice_.pick(people);
      const bool alike = (cell(one, "role") == "carer") == (cell(other, "role") == "carer");
      if (alike && cell(one, "family") != cell(other, "family")) {
        joined.people.emplace_back(cell(one, "person"), cell(other, "person"));
        joined.families.emplace_back(cell(one, "family"), cell(other, "family"));
      }
    }
    if (joined.people.empty()) return;
    for (int times = dice_.chance(20) ? 2 : 1; times > 0; --times) {  // twice is as once
      hearth_.join(joined.people, joins_);
    }
    for (const auto& [one, other] : joined.people) {
      EXPECT_TRUE(std::ranges::any_of(all(),
                                      [&](const Joined& held) {
                                        return std::ranges::any_of(held.people, [&](const auto& same) {
                                          return same == std::pair{one, other} || same == std::pair{other, one};
                                        });
                                      }))
          << one << " and " << other;
    }
  }

  void part() {
    if (joins_.empty()) return;
    auto at = joins_.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(dice_.below(joins_.size())));
    EXPECT_TRUE(hearth_.part(at->first));
    EXPECT_FALSE(hearth_.part(at->first)) << "it is parted already";
    joins_.erase(at);
  }

  void save_attendance() {
    if (rows(package_, "sessions").empty() || rows(package_, "people").empty()) return;
    const auto session = dice_.pick(column(package_, "sessions", "session"));
    const auto person = dice_.pick(column(package_, "people", "person"));
    const auto status = dice_.chance(50) ? "present" : dice_.pick_or_empty({"absent", "excused", "booked"}, 30);
    hearth_.save_attendance(session, person, status);
    auto& lines = package_["attendances"].rows;
    std::erase_if(lines,
                  [&](const Row& row) { return cell(row, "session") == session && cell(row, "person") == person; });
    add(package_, "attendances", {{"session", session}, {"person", person}, {"status", status}});
    changed_attendances_ = true;
  }

  void import_second() {
    if (changed_attendances_) return;  // the package would say otherwise of some of them
    hearth_.import(second_.first, {});
    package_ = second_.second;
  }

  Dice& dice_;
  Installation hearth_;
  std::string pivot_;
  Package package_;
  std::pair<Package, Package> second_;
  Installation::Joins joins_;
  bool changed_attendances_ = false;
};

TEST(JoinsTwin, every_figure_is_that_of_a_county_with_one_record_each) {
  const auto seeds = seeds_from_environment(34);
  for (auto seed = seeds.first; seed < seeds.end && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE(again(seed, "test_twin"));
    Dice dice{seed};
    JoinedCounty county{seed, dice};
    for (int left = 30; left > 0 && !testing::Test::HasFailure(); --left) {
      county.do_something();
      county.expect_agreement();
    }
    county.expect_records_as_they_were();
    county.expect_journal_to_verify();
    county.part_all();
    county.expect_agreement();
    county.expect_records_as_they_were();
  }
}

}  // namespace
