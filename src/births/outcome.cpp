#include "outcome.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "families/closures.hpp"
#include "list_file.hpp"

namespace births {
namespace {

struct Part {
  const char* key;
  std::size_t Outcome::* count;
};
constexpr Part parts[] = {{"right", &Outcome::right},
                          {"wrong", &Outcome::wrong},
                          {"expected", &Outcome::expected},
                          {"held", &Outcome::held},
                          {"family", &Outcome::family},
                          {"new", &Outcome::unknown},
                          {"without_consent", &Outcome::without_consent},
                          {"stopped", &Outcome::stopped},
                          {"nowhere", &Outcome::nowhere}};

std::size_t& counted(Outcome& outcome, Kin kin) {
  switch (kin) {
    case Kin::without_consent:
      return outcome.without_consent;
    case Kin::held:
      return outcome.held;
    case Kin::expected:
      return outcome.expected;
    case Kin::family:
      return outcome.family;
    case Kin::unknown:
      break;
  }
  return outcome.unknown;
}

/// Whom a list may be linked with: a family that is closed to its sender is not there, nor told by what is missing.
std::vector<families::RecordForMatching> records_for(db::Session& session, std::int64_t account) {
  auto records = families::records_for_matching(session);
  const auto closed = families::closed_families(session);
  std::erase_if(records, [&](const families::RecordForMatching& record) {
    const auto to = closed.find(record.family);
    return to != closed.end() && !std::ranges::binary_search(to->second, account);
  });
  return records;
}

}  // namespace

std::string json_of(const Outcome& outcome) {
  nlohmann::ordered_json all;
  for (const auto& [key, count] : parts) {
    all[key] = outcome.*count;
  }
  if (outcome.born.first && outcome.born.last) {
    all["first_born"] = outcome.born.first->iso();
    all["last_born"] = outcome.born.last->iso();
  }
  return all.dump();
}

Outcome outcome_in(std::string_view json) {
  const auto all = nlohmann::json::parse(json);
  Outcome outcome;
  for (const auto& [key, count] : parts) {
    outcome.*count = all.value(key, std::size_t{0});
  }
  outcome.born = {base::Date::parse(all.value("first_born", "")), base::Date::parse(all.value("last_born", ""))};
  return outcome;
}

WorkedList work_out(db::Session& session, const Site& site, const BirthList& list, const Areas& areas,
                    base::Date today) {
  WorkedList worked;
  const auto file = read_list(list.bytes);  // was right when it was sent; nothing where the key is another one now
  if (!file) {
    return worked;
  }
  worked.rows = understand(*file, list.columns, today);
  worked.links = link_rows(worked.rows.rows, records_for(session, list.account));
  const auto stopped = site.stopped(session, today);
  worked.outcome = {.right = worked.rows.rows.size(), .wrong = worked.rows.wrong};
  for (std::size_t i = 0; i < worked.links.size(); ++i) {
    const auto& link = worked.links[i];
    ++counted(worked.outcome, link.kin);
    worked.outcome.stopped += link.family != 0 && std::ranges::binary_search(stopped, link.family) ? 1U : 0U;
    const auto& birth = worked.rows.rows[i].birth;
    worked.outcome.nowhere += areas.centre_at(birth.postcode) ? 0U : 1U;
    auto& [first, last] = worked.outcome.born;
    first = std::min(first.value_or(birth.born), birth.born);
    last = std::max(last.value_or(birth.born), birth.born);
  }
  return worked;
}

}  // namespace births
