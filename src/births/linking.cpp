#include "linking.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <unordered_map>

#include "likeness.hpp"
#include "text/fold.hpp"

namespace births {
namespace {

using families::RecordForMatching;
using families::ToldBirth;

constexpr std::int32_t due_within = 42;  // days: babies come early, and late

class Families {
 public:
  explicit Families(std::span<const RecordForMatching> records) {
    for (const auto& record : records) {
      families_[record.family].push_back(&record);
      if (record.role == "carer") {
        by_carer_[names(record.forename, record.surname)].insert(record.family);
      } else if (record.role == "expected") {
        expected_.push_back(&record);
      } else if (!record.born.empty()) {
        by_birth_[record.born].push_back(&record);
      }
    }
  }

  const Held& of(std::int64_t family) const { return families_.at(family); }
  const Held& expected() const { return expected_; }
  const Held& born_on(const std::string& day) const {
    static const Held none;
    const auto found = by_birth_.find(day);
    return found == by_birth_.end() ? none : found->second;
  }
  /// With a carer of these names.
  std::set<std::int64_t> with_carer(const ToldBirth& birth) const {
    if (birth.mother_forename.empty() || birth.mother_surname.empty()) {
      return {};
    }
    const auto found = by_carer_.find(names(birth.mother_forename, birth.mother_surname));
    return found == by_carer_.end() ? std::set<std::int64_t>{} : found->second;
  }

 private:
  static std::string names(const std::string& forename, const std::string& surname) {
    return text::folded(forename) + '\n' + text::folded(surname);
  }

  std::unordered_map<std::int64_t, Held> families_;
  std::unordered_map<std::string, Held> by_birth_;
  std::unordered_map<std::string, std::set<std::int64_t>> by_carer_;
  Held expected_;
};

/// Decides row by row; what is taken by one is not offered to another: twins are two.
class Linking {
 public:
  Linking(std::span<const ListRow> rows, std::span<const RecordForMatching> records)
      : rows_{rows}, families_{records}, links_(rows.size()) {}

  std::vector<Link> all() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!rows_[i].consents) {
        links_[i].kin = Kin::without_consent;
      }
    }
    for (const auto how : {Sameness::same, Sameness::perhaps}) {
      each_open([&](std::size_t i) { find_child(i, how); });
    }
    each_open([&](std::size_t i) { find_baby(i); });
    each_open([&](std::size_t i) { find_family(i); });
    put_together();
    return std::move(links_);
  }

 private:
  template <class Decide>
  void each_open(const Decide& decide) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (links_[i].kin == Kin::unknown) {
        decide(i);
      }
    }
  }

  /// The only one that is meant, where there is one and one alone.
  void link_only(std::size_t row, Kin kin, const Held& candidates) {
    std::set<std::int64_t> people;
    for (const auto* each : candidates) {
      people.insert(each->person);
    }
    if (people.size() == 1) {
      links_[row] = {.kin = kin, .family = candidates.front()->family, .person = candidates.front()->person};
      taken_.insert(candidates.front()->person);
    }
  }

  void find_child(std::size_t row, Sameness how) {
    const auto& birth = rows_[row].birth;
    Held candidates;
    for (const auto* child : families_.born_on(birth.born.iso())) {
      if (!taken_.contains(child->person) && sameness(*child, families_.of(child->family), birth) == how) {
        candidates.push_back(child);
      }
    }
    link_only(row, Kin::held, one_of_twins(std::move(candidates)));
  }

  /// Of twins who cannot be told apart either is meant: what is written of both is nothing.
  static Held one_of_twins(Held candidates) {
    const bool of_one_family =
        std::ranges::all_of(candidates, [&](const auto* each) { return each->family == candidates.front()->family; });
    if (of_one_family && !candidates.empty()) {
      std::erase_if(candidates, [&](const auto* each) { return each->person != candidates.front()->person; });
    }
    return candidates;
  }

  void find_baby(std::size_t row) {
    const auto& birth = rows_[row].birth;
    Held candidates;
    for (const auto* baby : families_.expected()) {
      const auto due = base::Date::parse(baby->born);
      const auto& family = families_.of(baby->family);
      const bool is_due = due && std::abs(due->days() - birth.born.days()) <= due_within;
      const bool is_theirs =
          has_mother(family, birth) || (lives_at(family, birth.postcode) && may_have_mother(family, birth));
      if (is_due && is_theirs && !taken_.contains(baby->person)) {
        candidates.push_back(baby);
      }
    }
    link_only(row, Kin::expected, candidates);
  }

  /// By the mother's names with her birth date, or with the postcode.
  void find_family(std::size_t row) {
    const auto& birth = rows_[row].birth;
    std::vector<std::int64_t> found;
    for (const auto number : families_.with_carer(birth)) {
      if (is_surely_of_mother(families_.of(number), birth)) {
        found.push_back(number);
      }
    }
    if (found.size() == 1) {
      links_[row] = {.kin = Kin::family, .family = found.front()};
    }
  }

  /// Rows of one birth: the same mother, day and postcode.
  void put_together() {
    std::unordered_map<std::string, std::size_t> births;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const auto& birth = rows_[i].birth;
      const bool has_names = !birth.mother_forename.empty() && !birth.mother_surname.empty();
      const auto key = text::folded(birth.mother_forename) + '\n' + text::folded(birth.mother_surname) + '\n' +
                       (birth.mother_born ? birth.mother_born->iso() : "") + '\n' + birth.born.iso() + '\n' +
                       birth.postcode;
      links_[i].together = has_names && links_[i].kin == Kin::unknown ? births.emplace(key, i).first->second : i;
    }
  }

  std::span<const ListRow> rows_;
  const Families families_;
  std::vector<Link> links_;
  std::set<std::int64_t> taken_;
};

}  // namespace

std::vector<Link> link_rows(std::span<const ListRow> rows, std::span<const families::RecordForMatching> records) {
  return Linking{rows, records}.all();
}

}  // namespace births
