#include "families/to_write.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "db/cells.hpp"
#include "families/stops.hpp"
#include "sql.hpp"

namespace families {
namespace {

class ToWrite {
 public:
  ToWrite(db::Session& session, base::Date on) : session_{session}, on_{on} {}

  std::vector<FamilyToWrite> all(std::span<const std::int64_t> people) {
    read_people(fmt::format("[{}]", fmt::join(people, ",")));
    members_ = fmt::format("[{}]", fmt::join(member_numbers_, ","));
    read_homes();
    read_centres();
    read_consents();
    const auto stopped = families_stopped(session_, on_);
    for (auto& family : families_) {
      family.is_stopped = std::ranges::binary_search(stopped, family.number);
    }
    return std::move(families_);
  }

 private:
  void read_people(const std::string& asked) {
    session_.scan(sql::to_write_people, {{"people", asked}}, [&](const db::Row& row) {
      if (families_.empty() || families_.back().number != row.number(0)) {
        families_.push_back({.number = row.number(0), .id = std::string{row.text(1)}});
      }
      const auto record = row.number(3);
      take(families_.back().people, row);
      member_numbers_.push_back(record);
      family_of_[record] = families_.size() - 1;
      person_of_[record] = row.number(2);
    });
  }

  /// The first record says who somebody is; the others, what it does not know.
  static void take(std::vector<PersonToWrite>& people, const db::Row& row) {
    if (people.empty() || people.back().person != row.number(2)) {
      people.push_back({.person = row.number(2), .role = std::string{row.text(4)}});
    }
    auto& person = people.back();
    person.records.push_back(row.number(3));
    if (person.forename.empty() && person.surname.empty()) {
      person.forename = row.text(5);
      person.surname = row.text(6);
    }
    if (!person.died && !row.text(7).empty()) {
      person.died = db::date(row, 7);
    }
    if (person.language.empty()) {
      person.language = row.text(8);
    }
  }

  FamilyToWrite& family_of(std::int64_t record) { return families_[family_of_.at(record)]; }

  /// Those of the day, and the protected ones of any day: whoever fled from an address must not be found at it, nor by
  /// another member's record of the one to which they fled.
  void read_homes() {
    std::unordered_map<std::size_t, std::vector<std::string>> hidden;
    session_.scan(sql::to_write_homes, {{"people", members_}, {"on", on_.iso()}}, [&](const db::Row& row) {
      const bool is_protected = row.text(5) == "yes";
      if (is_protected) {
        hidden[family_of_.at(row.number(0))].emplace_back(row.text(4));
      }
      if (db::interval(row, 6, 7).holds(on_)) {
        family_of(row.number(0))
            .homes.push_back({.person = person_of_.at(row.number(0)),
                              .line1 = std::string{row.text(1)},
                              .line2 = std::string{row.text(2)},
                              .town = std::string{row.text(3)},
                              .postcode = std::string{row.text(4)},
                              .is_protected = is_protected});
      }
    });
    for (const auto& [family, postcodes] : hidden) {
      for (auto& home : families_[family].homes) {
        home.is_protected = home.is_protected || std::ranges::find(postcodes, home.postcode) != postcodes.end();
      }
    }
  }

  void read_centres() {
    session_.scan(sql::to_write_centres, {{"people", members_}, {"on", on_.iso()}}, [&](const db::Row& row) {
      auto& centres = family_of(row.number(0)).centres;
      if (std::ranges::find(centres, row.number(1)) == centres.end()) {
        centres.push_back(row.number(1));
      }
    });
  }

  /// The last answer holds. Of two on one day, a carer's no is not outvoted.
  void read_consents() {
    std::unordered_map<std::size_t, base::Date> last;
    session_.scan(sql::to_write_consents, {{"people", members_}, {"on", on_.iso()}}, [&](const db::Row& row) {
      const auto family = family_of_.at(row.number(0));
      const auto said = db::date(row, 1);
      const auto answer = row.text(2) == "yes" ? PostConsent::given : PostConsent::refused;
      const auto before = last.find(family);
      if (before == last.end() || before->second < said || (before->second == said && answer == PostConsent::refused)) {
        last[family] = said;
        families_[family].post = answer;
      }
    });
  }

  db::Session& session_;
  const base::Date on_;
  std::vector<FamilyToWrite> families_;
  std::vector<std::int64_t> member_numbers_;
  std::string members_;
  std::unordered_map<std::int64_t, std::size_t> family_of_;   ///< by record
  std::unordered_map<std::int64_t, std::int64_t> person_of_;  ///< by record
};

}  // namespace

bool HomeToWrite::is_same(const HomeToWrite& other) const {
  return std::tie(line1, line2, town, postcode) == std::tie(other.line1, other.line2, other.town, other.postcode);
}

std::vector<FamilyToWrite> families_to_write(db::Session& session, std::span<const std::int64_t> people,
                                             base::Date on) {
  return ToWrite{session, on}.all(people);
}

bool is_bereaved(const FamilyToWrite& family, base::Date on) {
  const auto since = on.minus_months(months_after_a_death);
  return std::ranges::any_of(family.people,
                             [&](const PersonToWrite& person) { return person.died && *person.died >= since; });
}

}  // namespace families
