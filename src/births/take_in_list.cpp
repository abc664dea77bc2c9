#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "counts.hpp"
#include "families/told_birth.hpp"
#include "outcome.hpp"
#include "sql.hpp"
#include "tasks.hpp"

namespace births {
namespace {

using families::TakenBirth;

constexpr auto source = "the monthly list from health";

/// A list while it is written.
class TakingIn {
 public:
  TakingIn(db::Session& session, const Site& site, const rights::Asker& asker, BirthList list)
      : session_{session},
        env_{site.database.env()},
        asker_{asker},
        writer_{asker.id.text(), asker.account, source},
        list_{std::move(list)},
        areas_{session, asker.today},
        worked_{work_out(session, site, list_, areas_, asker.today)} {}

  void all() {
    write_known();
    write_unknown();
    say_counts(session_, counts_of_list(session_, worked_.rows.rows, areas_), "list", env_.instant());
    list_.taken = env_.instant();
    list_.outcome = json_of(worked_.outcome);
    close_list(session_, list_);
    session_.record({.actor = writer_.actor,
                     .origin = "web",
                     .room = "births",
                     .kind = "birth_list",
                     .record = std::nullopt,
                     .action = "take in",
                     .rows = static_cast<std::int64_t>(worked_.outcome.right),
                     .digest = {},
                     .detail = list_.outcome});
  }

 private:
  const families::ToldBirth& birth(std::size_t row) const { return worked_.rows.rows[row].birth; }

  /// Expected babies before more children of their families: the baby of a pair of twins was held.
  void write_known() {
    for (const auto kin : {Kin::expected, Kin::family}) {
      for (std::size_t row = 0; row < worked_.links.size(); ++row) {
        const auto& link = worked_.links[row];
        if (link.kin == kin) {
          welcome(row, kin == Kin::expected
                           ? write_baby_born(session_, writer_, link.family, link.person, birth(row), env_)
                           : write_born_child(session_, writer_, link.family, birth(row), asker_.today, env_));
        }
      }
    }
  }

  void write_unknown() {
    std::map<std::size_t, std::vector<std::size_t>> together;
    for (std::size_t row = 0; row < worked_.links.size(); ++row) {
      if (worked_.links[row].kin == Kin::unknown) {
        together[worked_.links[row].together].push_back(row);
      }
    }
    for (const auto& [first, rows] : together) {
      std::vector<families::ToldBirth> births;
      std::ranges::transform(rows, std::back_inserter(births), [&](std::size_t row) { return birth(row); });
      const auto taken = write_born_family(session_, writer_, births, asker_.today, env_);
      for (std::size_t i = 0; i < rows.size(); ++i) {
        welcome(rows[i], taken[i]);
      }
    }
  }

  void welcome(std::size_t row, const std::optional<TakenBirth>& taken) {
    if (!taken) {
      return;
    }
    session_.execute(sql::welcome_insert, {{"id", env_.new_id().text()},
                                           {"list", list_.id.text()},
                                           {"person", taken->person},
                                           {"centre", areas_.centre_at(birth(row).postcode)},
                                           {"made", asker_.today.iso()}});
  }

  db::Session& session_;
  base::Env& env_;
  const rights::Asker& asker_;
  const families::BirthWriter writer_;
  BirthList list_;
  const Areas areas_;
  const WorkedList worked_;
};

}  // namespace

http::Response take_in_list(const Site& site, const http::Request& request, const rights::Asker& asker) {
  enum class Found : std::uint8_t { nothing, without_columns, taken };
  const auto found = site.database.write_alone([&](db::Session& session) {
    auto list = find_list(session, site.key, request.path("list"), asker.account);
    if (!list) {
      return Found::nothing;
    }
    if (list->taken.empty()) {
      if (list->columns.empty()) {
        return Found::without_columns;
      }
      TakingIn{session, site, asker, *std::move(list)}.all();
    }
    return Found::taken;
  });
  if (found == Found::nothing) {
    return http::not_found();
  }
  return http::see_other(
      fmt::format("/births/lists/{}{}", request.path("list"), found == Found::without_columns ? "/columns" : ""));
}

}  // namespace births
