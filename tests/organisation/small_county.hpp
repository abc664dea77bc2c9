#pragma once

#include "db/journal.hpp"
#include "organisation/edits.hpp"
#include "organisation/interchange_tables.hpp"
#include "organisation/standing.hpp"
#include "support/databases.hpp"

/// A county of two districts, three centres and four areas, in force since ever: pier and quay hang under north, mill
/// under south; A1 and A2 are pier's, A3 is mill's, A4 nobody's.
namespace small_county {

inline base::Date day(std::string_view iso) { return base::Date::parse(iso).value(); }

/// The field of the only problem, or what else there is.
template <class Answer>
std::string field_of(const Answer& answer) {
  return answer ? "done" : answer.error().all().size() == 1 ? answer.error().all()[0].field : answer.error().text();
}

class Edits : public support::OnBothDatabases {
 protected:
  void SetUp() override;

  template <class F>
  auto edit(F&& f) {
    return database_->write_alone(std::forward<F>(f));
  }
  organisation::Done hang(const std::string& centre, std::optional<std::string> node, std::string_view from,
                          const std::string& structure = "now");
  organisation::Done hand(std::vector<std::string> areas, std::optional<std::string> centre, std::string_view from);
  organisation::Added copy(const std::string& name, std::string_view on);

  /// Under which node it hangs; empty: under none.
  std::string place_of(const std::string& centre, std::string_view on, const std::string& structure = "now");
  /// Which centre answers for it; empty: none.
  std::string centre_of(const std::string& area, std::string_view on);
  /// The last entry of the journal, as `kind action detail`.
  std::string last_entry();
  std::int64_t entries() { return database_->journal_position(); }

  const organisation::Doer doer_{"somebody", "test"};
  std::unique_ptr<db::Database> database_;
};

}  // namespace small_county
