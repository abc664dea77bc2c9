#include "row_finder.hpp"

#include <algorithm>

namespace interchange {

RowFinder::RowFinder(Package& package, std::string_view file)
    : source_{package.open(file)}, reader_{*source_}, at_row_{reader_.next()} {
  header_.assign(reader_.cells().begin(), reader_.cells().end());
}

bool RowFinder::go_to(std::int64_t line) {
  while (at_row_ && reader_.line() < line) {
    at_row_ = reader_.next();
  }
  return at_row_ && reader_.line() == line;
}

std::string RowFinder::values(std::string_view columns) const {
  std::string out;
  for (std::size_t at = 0; at <= columns.size();) {
    const auto end = std::min(columns.find('+', at), columns.size());
    const auto position =
        static_cast<std::size_t>(std::ranges::find(header_, columns.substr(at, end - at)) - header_.begin());
    out += at == 0 ? "" : "+";
    out += position < reader_.cells().size() ? reader_.cells()[position] : std::string_view{};
    at = end + 1;
  }
  return out;
}

}  // namespace interchange
