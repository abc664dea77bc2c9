#include "spreadsheet.hpp"

namespace csv {

std::string as_text(std::string_view cell) {
  constexpr std::string_view begins_a_formula = "=+-@\t\r\n";
  const bool dangerous = !cell.empty() && begins_a_formula.find(cell.front()) != std::string_view::npos;
  return (dangerous ? "'" : "") + std::string{cell};
}

}  // namespace csv
