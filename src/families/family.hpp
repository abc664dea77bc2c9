#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/interval.hpp"
#include "base/uuid.hpp"

namespace families {

/// A person of a family. What is not held, or not for whoever asks, is empty.
struct Member {
  std::int64_t person = 0;
  std::string id = {};    ///< for addresses
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
  std::string group = {};  ///< its key
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

/// A card that somebody holds.
struct Card {
  std::int64_t person = 0;
  std::string card = {};  ///< its number
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
  std::int64_t person = 0;   ///< who said so
};

/// What somebody is or was called besides.
struct OtherName {
  std::int64_t person = 0;
  std::string kind = {};  ///< `former_surname`, `known_as`
  std::string name = {};
  base::Interval held = base::Interval::always();
};

/// What somebody, or their whole family, answered to a field of the council's own.
struct OwnAnswer {
  std::int64_t person = 0;
  std::string field = {};     ///< its key
  std::string label = {};     ///< the question
  std::string asked_of = {};  ///< `child`, `carer`, `family`
  std::string type = {};      ///< `text`, `number`, `date`, `yes_no`, `choice`
  bool is_sensitive = false;
  std::string words = {};  ///< as they are kept
  base::Interval held = base::Interval::always();
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
  std::vector<Card> cards = {};
  std::vector<Responsibility> responsibilities = {};
  std::vector<Consent> consents = {};
  std::vector<OtherName> other_names = {};
  std::vector<OwnAnswer> own_answers = {};

  /// Null where it has no such member.
  const Member* member(std::int64_t person) const;
  const Member* member_of_id(std::string_view id) const;
};

/// Whether somebody is still of the family on that day. A carer is as long as they are responsible for a child of it;
/// where no responsibility was ever written down, as long as they have a home. Nobody who died is.
bool is_present(const Family& family, const Member& member, base::Date on);

/// What somebody may see of a family that they may see at all.
struct FamilySight {
  bool names = false;
  bool addresses = false;
  bool may_open_addresses = false;   ///< protected ones, for an hour
  bool protected_addresses = false;  ///< has opened them
  bool may_close = false;            ///< close it to all but named people, and open it again
  bool may_link = false;             ///< say that it is another one's double, or not
  bool sensitive_groups = false;
  bool who_looked = false;
  bool may_change = false;        ///< what is held of the family
  bool may_stop_contact = false;  ///< and sees why there is a stop
};

/// Takes out what the asker may not see, so that no page, however it is written, can show it. Without names go dates of
/// birth, sex, ethnicity, language, needs, cards and answers to the council's own fields; without addresses telephone
/// numbers and e-mail addresses.
void cut(Family& family, const FamilySight& sight);

/// Who speaks for the family: a carer who is still of it on that day, or else its first member.
std::int64_t speaks_for(const Family& family, base::Date on);

/// Those facts of a kind that hold of somebody after that day; the latest first, as a family has them.
template <class Fact>
std::vector<const Fact*> open_facts(const std::vector<Fact>& facts, std::int64_t person, std::string_view kind,
                                    base::Date on) {
  std::vector<const Fact*> all;
  for (const auto& each : facts) {
    if (each.person == person && each.kind == kind && each.held.to() > on) {
      all.push_back(&each);
    }
  }
  return all;
}

/// `14 months`, `3 years`; empty where no birth date is held. Of somebody who is expected: `due 3 May 2026`.
std::string age_of(const Member& member, base::Date on);

/// `Ada Archer`; without names, or where none is held, `Child 1`, `Carer 2`.
std::string called(const Family& family, std::int64_t person);
}  // namespace families
