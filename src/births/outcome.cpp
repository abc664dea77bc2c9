#include "outcome.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

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

}  // namespace

std::string json_of(const Outcome& outcome) {
  nlohmann::ordered_json all;
  for (const auto& [key, count] : parts) {
    all[key] = outcome.*count;
  }
  return all.dump();
}

Outcome outcome_in(std::string_view json) {
  const auto all = nlohmann::json::parse(json);
  Outcome outcome;
  for (const auto& [key, count] : parts) {
    outcome.*count = all.value(key, std::size_t{0});
  }
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
  worked.links = link_rows(worked.rows.rows, families::records_for_matching(session));
  const auto stopped = site.stopped(session, today);
  worked.outcome = {.right = worked.rows.rows.size(), .wrong = worked.rows.wrong};
  for (std::size_t i = 0; i < worked.links.size(); ++i) {
    const auto& link = worked.links[i];
    ++counted(worked.outcome, link.kin);
    worked.stopped.push_back(link.family != 0 && std::ranges::binary_search(stopped, link.family));
    worked.outcome.stopped += worked.stopped.back() ? 1U : 0U;
    worked.outcome.nowhere += areas.centre_at(worked.rows.rows[i].birth.postcode) ? 0U : 1U;
  }
  return worked;
}

}  // namespace births
