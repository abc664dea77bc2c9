#pragma once

#include <expected>
#include <span>

#include "list_page.hpp"
#include "pages.hpp"
#include "rights/looks.hpp"

namespace reach {

/// A list that was made and still wants its names: nothing of it is shown before the look is in the journal.
struct MadeList {
  ListPage page;
  ListForm form = ListForm::page;
  base::Date as_at;
  rights::Look look;
};

/// Makes the list for which the request asks, or says why there is none. `by_name`: people in the order of their names,
/// for a list that is sorted so.
std::expected<MadeList, http::Response> make_list(const Pages& pages, const http::Request& request,
                                                  const rights::Asker& asker, std::span<const std::int64_t> by_name);

/// The people of the list whose names the asker sees, where it is to be sorted by them; otherwise nobody.
std::vector<std::int64_t> people_to_sort(const Pages& pages, const http::Request& request, const rights::Asker& asker);

}  // namespace reach
