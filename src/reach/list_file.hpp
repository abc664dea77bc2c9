#pragma once

#include "http/response.hpp"
#include "list_page.hpp"

namespace reach {

/// The whole list as a file to be kept, its name without a name in it: CSV, or (`ListForm::xlsx`) a workbook. Texts
/// stay texts, whatever they begin with.
http::Response list_file(const ListPage& page, ListForm form, base::Date as_at);

}  // namespace reach
