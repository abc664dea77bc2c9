#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/interval.hpp"
#include "base/uuid.hpp"

namespace families {

/// A person of a family. What is not held, or not for whoever asks, is empty.
struct Member {
  std::int64_t person = 0;
  std::string role = {};  ///< `child`, `carer`, `expected`
  std::string forename = {};
  std::string surname = {};
  std::optional<base::Date> born = {};
  std::optional<base::Date> died = {};
  std::string sex = {};        ///< the code, as in packages
  std::string ethnicity = {};  ///< the code
  std::string language = {};   ///< the code
};

struct Home {
  std::int64_t person = 0;
  base::Interval held = base::Interval::always();
  std::string postcode = {};
  std::string lines = {};     ///< the rest of the address
  bool is_protected = false;  ///< it, or the same address of somebody else of the family
};

struct GroupHeld {
  std::int64_t person = 0;
  std::string name = {};
  bool is_sensitive = false;
  base::Interval held = base::Interval::always();
  std::string source = {};
};

struct Registered {
  std::int64_t person = 0;
  std::int64_t centre = 0;
  base::Interval held = base::Interval::always();
};

/// How somebody is reached.
struct ContactDetail {
  std::int64_t person = 0;
  std::string kind = {};  ///< `phone`, `email`
  std::string detail = {};
  base::Interval held = base::Interval::always();
};

/// What a session must know of somebody.
struct Need {
  std::int64_t person = 0;
  std::string kind = {};  ///< `allergy`, `medical`, `interpreter`
  std::string words = {};
  base::Interval held = base::Interval::always();
};

/// What a carer is to a child.
struct Responsibility {
  std::int64_t carer = 0;
  std::int64_t child = 0;
  std::string relation = {};
  bool is_parental = false;  ///< has parental responsibility
  base::Interval held = base::Interval::always();
};

/// What the family agreed to, or did not. The last one of a purpose holds.
struct Consent {
  std::string purpose = {};
  base::Date on = {};
  bool given = false;
  std::string wording = {};  ///< which version of the question
};

/// A family as it stands in the tables.
struct Family {
  std::int64_t number = 0;
  std::string id = {};
  std::vector<Member> members = {};  ///< children first, the youngest first
  std::vector<Home> homes = {};      ///< latest first
  std::vector<GroupHeld> groups = {};
  std::vector<Registered> registrations = {};
  std::vector<ContactDetail> contact_details = {};
  std::vector<Need> needs = {};
  std::vector<Responsibility> responsibilities = {};
  std::vector<Consent> consents = {};
};

/// What somebody may see of a family that they may see at all.
struct FamilySight {
  bool names = false;
  bool addresses = false;
  bool may_open_addresses = false;   ///< protected ones, for an hour
  bool protected_addresses = false;  ///< has opened them
  bool may_link = false;             ///< say that it is another one's double, or not
  bool sensitive_groups = false;
  bool who_looked = false;
};

/// Takes out what the asker may not see, so that no page, however it is written, can show it. Without names go dates of
/// birth, sex, ethnicity, language and needs; without addresses telephone numbers and e-mail addresses.
void cut(Family& family, const FamilySight& sight);

/// `14 months`, `3 years`; empty where no birth date is held. Of somebody who is expected: `due 3 May 2026`.
std::string age_of(const Member& member, base::Date on);

}  // namespace families
