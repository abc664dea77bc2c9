#include "linking.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "text/fold.hpp"

namespace births {
namespace {

using families::RecordForMatching;
using families::ToldBirth;

constexpr std::int32_t due_within = 42;  // days: babies come early, and late

/// Both said, and the same but for case, accents and hyphens.
bool alike(const std::string& one, const std::string& other) {
  return !one.empty() && !other.empty() && text::folded(one) == text::folded(other);
}

bool differ(const std::string& one, const std::string& other) {
  return !one.empty() && !other.empty() && text::folded(one) != text::folded(other);
}

/// A forename that says only that there is none yet.
bool is_no_name(const std::string& forename) {
  const auto folded = text::folded(forename);
  return folded.empty() || folded == "baby" || folded == "infant" || folded == "unknown";
}

/// A family as it is held: its records.
using Held = std::vector<const RecordForMatching*>;

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

bool lives_at(const Held& family, const std::string& postcode) {
  return std::ranges::any_of(family, [&](const auto* record) { return record->postcode == postcode; });
}

std::string day_of(const std::optional<base::Date>& day) { return day ? day->iso() : std::string{}; }

/// Whether this carer can be the mother: both names alike, and no birth date against it.
bool is_mother(const RecordForMatching& carer, const ToldBirth& birth) {
  return carer.role == "carer" && alike(carer.forename, birth.mother_forename) &&
         alike(carer.surname, birth.mother_surname) && !differ(carer.born, day_of(birth.mother_born));
}

bool has_mother(const Held& family, const ToldBirth& birth) {
  return std::ranges::any_of(family, [&](const auto* record) { return is_mother(*record, birth); });
}

/// Whether nobody there is known to be somebody else than the mother: no carer, or one whose name is half alike.
bool may_have_mother(const Held& family, const ToldBirth& birth) {
  const bool has_carer = std::ranges::any_of(family, [](const auto* record) { return record->role == "carer"; });
  return !has_carer || std::ranges::any_of(family, [&](const auto* record) {
    return record->role == "carer" && !differ(record->born, day_of(birth.mother_born)) &&
           (alike(record->forename, birth.mother_forename) || alike(record->surname, birth.mother_surname));
  });
}

/// How much a child that is held is like the one that was told of: 2 for both names, 1 where one says nothing or is
/// alike while the other differs, 0 not at all.
int likeness(const RecordForMatching& child, const ToldBirth& birth) {
  const bool of_other_sex = child.sex != "U" && differ(child.sex, birth.sex);
  const bool forename = alike(child.forename, birth.forename);
  const bool surname = alike(child.surname, birth.surname);
  const bool unnamed = is_no_name(child.forename) || is_no_name(birth.forename);
  if (of_other_sex || (!forename && !surname)) {
    return 0;
  }
  return surname && (forename || unnamed) ? 2 : 1;
}

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
    for (const int least : {2, 1}) {
      each_open([&](std::size_t i) { find_child(i, least); });
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

  void find_child(std::size_t row, int least) {
    const auto& birth = rows_[row].birth;
    Held candidates;
    for (const auto* child : families_.born_on(birth.born.iso())) {
      const auto& family = families_.of(child->family);
      const bool is_near = has_mother(family, birth) || lives_at(family, birth.postcode);
      if (is_near && !taken_.contains(child->person) && likeness(*child, birth) >= least) {
        candidates.push_back(child);
      }
    }
    link_only(row, Kin::held, candidates);
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
      const auto& family = families_.of(number);
      const bool by_day = birth.mother_born && std::ranges::any_of(family, [&](const auto* record) {
                            return is_mother(*record, birth) && record->born == day_of(birth.mother_born);
                          });
      if (by_day || (has_mother(family, birth) && lives_at(family, birth.postcode))) {
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
                       day_of(birth.mother_born) + '\n' + birth.born.iso() + '\n' + birth.postcode;
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
