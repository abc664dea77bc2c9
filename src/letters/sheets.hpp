#pragma once

#include <span>
#include <string>

#include "base/date.hpp"
#include "html/html.hpp"
#include "writing.hpp"

/// What comes out of the printer.
namespace letters {

/// A letter on a sheet of its own, or more where it is long.
html::Html letter_sheets(std::span<const Household> households, std::span<const WrittenLetter> letters,
                         const std::string& council, base::Date today);

/// Labels of 63.5 by 38.1 mm, 21 to a sheet of A4, in three columns (Avery L7160 and its like).
inline constexpr std::size_t labels_of_a_sheet = 21;
/// `start`: at which place of the first sheet the first label is, from 1 to 21: those before were used already.
html::Html label_sheets(std::span<const Household> households, std::size_t start);

/// The addresses for a mail merge: `to`, `children`, `carers`, four lines of address, `postcode`, `language`.
std::string addresses_csv(std::span<const Household> households);

}  // namespace letters
