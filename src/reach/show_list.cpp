#include "families/listed.hpp"
#include "families/stops.hpp"
#include "list_file.hpp"
#include "list_making.hpp"
#include "tasks.hpp"

namespace reach {
namespace {

constexpr std::size_t lines_at_once = 500;

std::vector<std::int64_t> by_name(db::Database& database, std::span<const std::int64_t> people) {
  std::vector<std::int64_t> sorted;
  if (!people.empty()) {
    database.read([&](db::Session& session) {
      families::each_by_name(session, people, [&](std::int64_t person) { sorted.push_back(person); });
    });
  }
  return sorted;
}

void write_names(db::Database& database, base::Date today, MadeList& made) {
  database.read([&](db::Session& session) {
    const std::span<ListLine> lines{made.page.lines};
    spare_lines(families::families_bereaved(session, today), lines);
    stop_lines(families::families_stopped(session, today), lines);
    for (std::size_t first = 0; first < lines.size(); first += lines_at_once) {
      name_lines(session, made.as_at, lines.subspan(first, std::min(lines_at_once, lines.size() - first)));
    }
  });
}

}  // namespace

http::Response show_list(const Pages& pages, const http::Request& request, const rights::Asker& asker) {
  const auto& site = pages.site();
  const auto sorted = by_name(site.database, people_to_sort(pages, request, asker));
  auto made = make_list(pages, request, asker, sorted);
  if (!made) {
    return std::move(made.error());
  }
  if (auto recorded = site.record_look(request, asker, made->look); !recorded) {
    return std::move(recorded.error());
  }
  write_names(site.database, asker.today, *made);
  if (made->form != ListForm::page) {
    return list_file(made->page, made->form, made->as_at);
  }
  Said said;
  if (request.accepts_json()) {
    said.json = list_json(made->page);
  } else {
    said.title = made->page.title + ", " + made->page.place;
    said.breadcrumbs = made->page.breadcrumbs;
    said.content = list_page(made->page);
  }
  return pages.answer(request, asker, said);
}

}  // namespace reach
