#pragma once

#include "http/response.hpp"
#include "list_page.hpp"

namespace reach {

/// The whole list as a file to be kept: CSV, or (`ListForm::xlsx`) a workbook. Texts stay texts, whatever they begin
/// with. What the file is called says place, list, group, filters and date, so that two can be told apart, and nobody's
/// name: `swale not-seen lone-parents 2026-09-30.csv`.
http::Response list_file(const ListPage& page, ListForm form, base::Date as_at);

}  // namespace reach
