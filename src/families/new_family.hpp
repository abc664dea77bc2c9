#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/problems.hpp"
#include "own_fields.hpp"

namespace families {

/// A registration as it was typed so far: the fields of its pages, by name. Nothing in it is checked.
using TypedFields = std::map<std::string, std::string, std::less<>>;

/// What was typed into that field; empty where it was not shown yet.
std::string typed_in(const TypedFields& typed, std::string_view field);
/// How many rows of children, or of carers, its pages have.
std::size_t rows_typed(const TypedFields& typed, std::string_view of);
inline constexpr std::size_t most_rows = 12;

/// Where somebody of the family lives: of the homes that were given.
enum class LivesAt : std::uint8_t { first, second, both };

/// An answer to one of the council's own fields.
struct NewAnswer {
  std::string field;  ///< its key
  std::string words;
};

struct NewPerson {
  std::string row = {};   ///< of the form's: `child-1`, `carer-2`
  std::string role = {};  ///< `child`, `expected`, `carer`
  std::string forename = {};
  std::string surname = {};
  std::string known_as = {};            ///< what people call a carer, where it is another name
  std::optional<base::Date> born = {};  ///< of somebody who is expected, the day on which they are due
  std::string sex = {};
  std::string allergies = {};
  std::string medical = {};
  std::string relation = {};  ///< of a carer, to the children
  bool parental_responsibility = false;
  std::string phone = {};
  std::string email = {};
  LivesAt lives = LivesAt::first;
  std::vector<NewAnswer> own = {};
};

struct NewHome {
  std::string postcode = {};
  std::string line1 = {};
  std::string line2 = {};
  std::string town = {};
  bool is_protected = false;
};

struct NewConsent {
  std::string purpose;
  bool given;
};

/// A family that registers, checked.
struct NewFamily {
  std::vector<NewPerson> people = {};  ///< children first, then expected babies, then carers
  std::vector<NewHome> homes = {};     ///< none: no fixed address; two at most
  std::string language = {};           ///< ISO 639-3
  bool interpreter = false;
  std::vector<std::string> groups = {};
  std::vector<NewConsent> consents = {};
  std::int64_t centre = 0;          ///< at which the children are registered; 0: none yet
  std::vector<NewAnswer> own = {};  ///< of the whole family
  std::string source = {};          ///< who told of it, where it was not the family itself
};

/// The steps of a registration, in their order.
enum class Step : std::uint8_t { children, carers, home, needs, consents, centre };

/// What a registration may choose from, and what it asks.
struct Choices {
  std::vector<std::string> groups = {};    ///< keys
  std::vector<std::int64_t> centres = {};  ///< at which the asker may register
  std::vector<OwnField> own_fields = {};   ///< that are asked
  std::vector<std::string> required = {};  ///< keys of what must be answered (required_questions.hpp)
};

/// What was typed, understood. Problems name the fields; those of one step alone where it is said.
std::expected<NewFamily, base::Problems> read_new_family(const TypedFields& typed, const Choices& choices,
                                                         base::Date today);
/// Whoever was typed so far, whether all that was typed of them is right or not.
std::vector<NewPerson> people_typed(const TypedFields& typed, base::Date today);
base::Problems problems_of_step(const TypedFields& typed, Step step, const Choices& choices, base::Date today);

}  // namespace families
