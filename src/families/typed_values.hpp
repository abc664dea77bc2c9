#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/problems.hpp"
#include "new_family.hpp"

namespace families {

inline constexpr std::size_t longest_line = 200;   ///< letters of a name, or of a line of an address
inline constexpr std::size_t longest_note = 1000;  ///< letters of what a session must know

/// What was typed into a form's fields, understood one field at a time: what cannot be right becomes a problem beside
/// its field. Both must outlive it.
class TypedValues {
 public:
  TypedValues(const TypedFields& typed, base::Problems& problems) : typed_{typed}, problems_{problems} {}

  /// Without the blanks around it; empty where nothing was typed.
  std::string text(std::string_view field) const;
  bool ticked(std::string_view field) const { return text(field) == "yes"; }
  /// `what`: "a forename", for the sentence.
  std::string line(const std::string& field, std::string_view what, std::size_t longest = longest_line) const;
  /// `example`: "3 5 2024", for the sentence.
  std::optional<base::Date> day(const std::string& field, std::string_view example) const;
  /// Digits, with a + before a number of another country.
  std::string phone(const std::string& field) const;
  std::string email(const std::string& field) const;
  /// The number of a card: letters and digits, in capitals.
  std::string card(const std::string& field) const;
  /// A code; `U` where it is none of those that are offered.
  std::string sex(const std::string& field) const;
  /// Of the fields whose names begin so; nothing where there is no postcode.
  std::optional<NewHome> home(const std::string& row) const;
  /// A child's day of birth, or the day on which a baby is due: whether it can be.
  void check_born(const std::string& field, const std::string& role, const std::optional<base::Date>& born,
                  base::Date today) const;

 private:
  const TypedFields& typed_;
  base::Problems& problems_;
};

}  // namespace families
