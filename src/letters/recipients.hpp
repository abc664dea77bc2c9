#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "families/to_write.hpp"
#include "letter.hpp"

/// Who is written to, and who is not and why: pure.
namespace letters {

/// Why a family gets no letter, in the order in which it is judged: the first that fits is said.
enum class LeftOut : std::uint8_t { not_yours, stopped, protected_address, bereaved, refused, never_asked, no_address };
/// `stopped`
std::string_view word_of(LeftOut reason);
/// What is said of them: `On the stop list`
std::string_view words_of(LeftOut reason);

/// A letter: one envelope to those of a family who live at one address.
struct Household {
  std::int64_t family = 0;
  std::string family_id = {};
  std::vector<std::int64_t> children = {};  ///< for whom it is written, by number
  std::string to = {};                      ///< `To the parent or carer of Ada and Ben Archer`
  std::vector<std::string> address = {};    ///< line by line, the postcode last
  std::string postcode = {};
  std::string language = {};                ///< the carers', or the children's; empty: not known
  std::optional<std::int64_t> centre = {};  ///< where they are registered
  std::string children_words = {};          ///< `Ada and Ben`
  std::string carers_words = {};            ///< `Mary Archer`; `parent or carer` where none is held
};

struct LeftOutFamily {
  std::int64_t family = 0;
  std::string id = {};
  std::string name = {};  ///< `Archer`; empty: not known
  LeftOut reason = LeftOut::no_address;
};

struct Recipients {
  std::vector<Household> households = {};
  std::vector<LeftOutFamily> left_out = {};
  std::size_t families = 0;     ///< that are written to
  std::size_t never_asked = 0;  ///< of them, whether we may write
};

/// Whether the asker may write to that family at its home.
using MayWrite = std::function<bool(const families::FamilyToWrite&)>;

/// `children`: those for whom it is written, ascending. `asked_only`: who was never asked whether we may write is left
/// out. Somebody's death within the year before `today` leaves a family out: whoever knows them writes by hand.
Recipients recipients_of(std::span<const families::FamilyToWrite> families, std::span<const std::int64_t> children,
                         const MayWrite& may_write, bool asked_only, base::Date today);

/// `Ada and Ben Archer`, `Ada Archer, Ben Cooper and Cy Cooper`; empty where no name is held.
std::string names_together(std::span<const families::PersonToWrite* const> people);

}  // namespace letters
