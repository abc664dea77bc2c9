#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace demo {

enum class Role : std::uint8_t { child, carer, expected };

struct Person {
  Role role;
  char sex;
  base::Date birth;  ///< of an expected baby: the due date
  bool birth_is_known = true;
  std::optional<base::Date> died;
  std::string forename;
  std::string surname;
  std::string_view ethnicity;
  std::string_view language;

  /// Under five, born and alive at `as_at`, with a known birth date.
  bool is_under_five(base::Date as_at) const;
};

/// The members of a family who share something, by their place in it: bit 0 is the first.
using Members = std::uint32_t;

constexpr std::size_t no_area = std::numeric_limits<std::size_t>::max();

/// Where members of a family live in [from, to).
struct Home {
  Members members = 0;
  std::optional<base::Date> from;  ///< none: always, or for a child since birth
  std::optional<base::Date> to;
  std::size_t area = no_area;  ///< none where the postcode is not one of the county's
  std::string postcode;
  std::string line1;
  std::string_view town;
  bool is_protected = false;
};

struct Membership {
  std::size_t person;
  std::size_t group;  ///< index in target_groups()
  base::Date from;
  std::optional<base::Date> to;
  std::string_view source;
};

struct Registration {
  std::size_t person;
  std::size_t centre;
  base::Date registered;
  std::optional<base::Date> ended;
};

/// How often a family comes to a centre in some months.
enum class Habit : std::uint8_t { once, few, regular };

struct Engagement {
  std::size_t centre;
  base::Date from;
  base::Date to;
  Habit habit;
};

struct Contact {
  std::size_t person;
  std::size_t centre;
  base::Date on;
  std::string_view kind;
};

struct Family {
  std::vector<Person> people;
  std::vector<Home> homes;
  std::vector<Membership> memberships;
  std::vector<Registration> registrations;
  std::vector<Engagement> engagements;
  std::vector<Contact> contacts;
  std::uint32_t groups = 0;  ///< the target groups it is in, now or once: a bit each

  Members everyone() const { return (Members{1} << people.size()) - 1; }
  bool is_in(std::size_t group) const { return ((groups >> group) & 1U) != 0; }
};

}  // namespace demo
