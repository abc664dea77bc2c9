#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <ranges>

#include "base/typed_day.hpp"
#include "births_page.hpp"
#include "counts.hpp"
#include "list_file.hpp"
#include "tasks.hpp"
#include "text/fold.hpp"

namespace births {
namespace {

constexpr std::int64_t most_births = 10'000;  // of an area in a month
constexpr std::size_t most_told = 20;

std::optional<base::Date> month_in(const std::string& cell) {
  const auto day = base::Date::parse(cell + "-01");
  const auto typed = day ? day : base::day_as_typed("1 " + cell);
  return typed ? typed : base::day_as_typed(cell);
}

std::optional<std::int64_t> count_in(const std::string& cell) {
  std::int64_t count = -1;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), count);
  const bool is_right = error == std::errc{} && end == cell.data() + cell.size() && count >= 0 && count <= most_births;
  return is_right ? std::optional{count} : std::nullopt;
}

/// The counts of a file; each problem names its line.
class ReadingCounts {
 public:
  ReadingCounts(const ListFile& file, const Areas& areas, base::Date today)
      : file_{file}, areas_{areas}, today_{today} {}

  Counts all() {
    constexpr std::array<std::string_view, 3> names{"area", "month", "count"};
    std::array<std::size_t, 3> places{};
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto found =
          std::ranges::find(file_.headers, names[i], [](const auto& each) { return text::folded(each); });
      places[i] = static_cast<std::size_t>(found - file_.headers.begin());
      if (found == file_.headers.end()) {
        problems_.add("counts", fmt::format("The first line names no column “{}”. It must name area, month and count.",
                                            names[i]));
      }
    }
    if (problems_.empty()) {
      for (const auto& row : file_.rows) {
        read(row, places);
      }
    }
    return std::move(counts_);
  }

  /// The first of them.
  base::Problems problems() const {
    base::Problems told;
    for (std::size_t i = 0; i < std::min(problems_.all().size(), most_told); ++i) {
      told.add(problems_.all()[i].field, problems_.all()[i].message);
    }
    return told;
  }

 private:
  void read(const ListFile::Row& row, const std::array<std::size_t, 3>& places) {
    if (row.cells.size() != file_.headers.size()) {
      problem(row, "the row has not as many cells as the first line.");
      return;
    }
    const auto& area = row.cells[places[0]];
    const auto month = month_in(row.cells[places[1]]);
    const auto count = count_in(row.cells[places[2]]);
    if (!areas_.has(area)) {
      problem(row, fmt::format("there is no area “{}”. Write its code, like E01024001.", area));
    } else if (!month || *month > today_) {
      problem(row, fmt::format("“{}” is no month that has come. Write it like 2026-09.", row.cells[places[1]]));
    } else if (!count) {
      problem(row, fmt::format("“{}” is no number of births. Write a whole number.", row.cells[places[2]]));
    } else if (!counts_.emplace(std::pair{area, month_of(*month)}, *count).second) {
      problem(row, "this area and month stand in a line before.");
    }
  }

  void problem(const ListFile::Row& row, const std::string& sentence) {
    problems_.add("counts", fmt::format("Line {}: {}", row.line, sentence));
  }

  const ListFile& file_;
  const Areas& areas_;
  const base::Date today_;
  Counts counts_;
  base::Problems problems_;
};

std::expected<void, base::Problems> keep(db::Session& session, const Site& site, const rights::Asker& asker,
                                         const ListFile& file) {
  const Areas areas{session, asker.today};
  ReadingCounts reading{file, areas, asker.today};
  auto counts = reading.all();
  if (!reading.problems().empty()) {
    return std::unexpected{reading.problems()};
  }
  const auto months = counts | std::views::keys | std::views::values;
  const auto [first, last] = std::ranges::minmax_element(months);
  const auto standing = standing_counts(session, *first, month_after(*last));
  std::erase_if(counts, [&](const auto& each) {  // what stands so is not said again
    const auto found = standing.find(each.first);
    return found != standing.end() && found->second == each.second;
  });
  if (counts.empty()) {
    return {};
  }
  say_counts(session, counts, "counts", site.database.env().instant());
  session.record({.actor = asker.id.text(),
                  .origin = "web",
                  .room = "births",
                  .kind = "birth_count",
                  .record = std::nullopt,
                  .action = "create",
                  .rows = static_cast<std::int64_t>(counts.size()),
                  .digest = {},
                  .detail = {}});
  return {};
}

}  // namespace

http::Response take_in_counts(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto* const upload = request.form().file("counts");
  if (upload == nullptr || upload->bytes.empty()) {
    return births_page(site, request, asker, {"counts", "Choose the file with the counts, a CSV file."});
  }
  const auto file = read_list(upload->bytes);
  if (!file) {
    return births_page(site, request, asker, {"counts", file.error()});
  }
  const auto kept = site.database.write_alone([&](db::Session& session) { return keep(session, site, asker, *file); });
  return kept ? http::see_other("/births?done=counts") : births_page(site, request, asker, kept.error());
}

}  // namespace births
