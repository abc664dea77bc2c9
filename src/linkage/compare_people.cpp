#include "compare_people.hpp"

#include <algorithm>
#include <unordered_map>

#include "match/match.hpp"
#include "match/records.hpp"
#include "matching/name_variants.hpp"

namespace linkage {
namespace {

using families::RecordForMatching;

/// Dates: the same, one slip, day and month exchanged (match/fields.hpp, the levels of dates).
constexpr match::Level last_date_alike = 3;

/// Who speaks for a child.
using Carers = std::unordered_map<std::int64_t, const RecordForMatching*>;

Carers first_carers(const std::vector<RecordForMatching>& records) {
  Carers carers;
  for (const auto& record : records) {
    if (record.role == "carer") {
      carers.emplace(record.family, &record);
    }
  }
  return carers;
}

std::string_view cell(const RecordForMatching& record, std::string_view field, const RecordForMatching* carer) {
  if (field == "forename") {
    return record.forename;
  }
  if (field == "surname") {
    return record.surname;
  }
  if (field == "born") {
    return record.born;
  }
  if (field == "sex") {
    return record.sex == "U" ? "" : std::string_view{record.sex};
  }
  if (field == "postcode") {
    return record.postcode;
  }
  if (field == "street") {
    return record.street;
  }
  if (field == "email") {
    return record.email;
  }
  return carer == nullptr ? record.phone : carer->phone;  // a child's is its carer's
}

/// Whoever lives together shares surname and address: that two are one person, something of their own must say.
bool shares_something_of_its_own(const LikelyPair& pair) {
  const auto forename = level_of(pair, "forename");
  const auto born = level_of(pair, "born");
  return (forename != match::absent && forename < match::different(match::Kind::given_name)) ||
         (born != match::absent && born <= last_date_alike);
}

class Comparing {
 public:
  Comparing(const std::vector<RecordForMatching>& records, Whose whose)
      : fields_{fields_compared(whose)}, whose_{whose}, cells_(fields_.size()) {
    const auto carers = first_carers(records);
    for (const auto& record : records) {
      const bool is_carer = record.role == "carer";
      const bool says_anything = !record.forename.empty() || !record.surname.empty();
      if (is_carer == (whose == Whose::carers) && says_anything) {
        const auto carer = carers.find(record.family);
        add(record, is_carer || carer == carers.end() ? nullptr : carer->second);
      }
    }
  }

  std::vector<LikelyPair> pairs(std::size_t threads) const {
    if (people_.size() < 2) {
      return {};
    }
    const match::Records records{fields_, cells_, people_.size(), threads};
    const auto variants = matching::name_variants();
    const auto outcome = match::match_records(records, variants, {.threshold = worth_a_look, .threads = threads},
                                              [](std::string_view) {});
    std::vector<LikelyPair> pairs;
    for (const auto& pair : outcome.pairs) {
      const auto& left = *people_[pair.left];
      const auto& right = *people_[pair.right];
      if (left.family != right.family && left.person != right.person) {
        auto found = likely(pair, left, right);
        if (shares_something_of_its_own(found)) {
          pairs.push_back(std::move(found));
        }
      }
    }
    return pairs;
  }

 private:
  void add(const RecordForMatching& record, const RecordForMatching* carer) {
    people_.push_back(&record);
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      cells_[i].add(cell(record, fields_[i].name, carer));
    }
  }

  LikelyPair likely(const match::Pair& pair, const RecordForMatching& left, const RecordForMatching& right) const {
    const auto& [first, second] = left.record < right.record ? std::pair{&left, &right} : std::pair{&right, &left};
    LikelyPair found{.first = first->record,
                     .second = second->record,
                     .probability = pair.probability,
                     .whose = whose_,
                     .first_person = first->person,
                     .second_person = second->person,
                     .first_family = first->family,
                     .second_family = second->family};
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      found.weights.push_back({fields_[i].name, pair.weights[i].level, pair.weights[i].bits});
    }
    return found;
  }

  const std::vector<match::Field>& fields_;
  Whose whose_;
  std::vector<const RecordForMatching*> people_;
  std::vector<match::Texts> cells_;
};

}  // namespace

std::vector<LikelyPair> compare_people(const std::vector<RecordForMatching>& records, Whose whose,
                                       std::size_t threads) {
  return Comparing{records, whose}.pairs(threads);
}

}  // namespace linkage
