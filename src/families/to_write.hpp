#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "db/session.hpp"

/// What must be known of families before anybody writes to them at home.
namespace families {

struct PersonToWrite {
  std::int64_t person = 0;
  std::vector<std::int64_t> records = {};  ///< all of theirs, their own number among them
  std::string role = {};                   ///< `child`, `carer`, `expected`
  std::string forename = {};
  std::string surname = {};
  std::optional<base::Date> died = {};
  std::string language = {};  ///< of ISO 639-3; empty: not known
};

/// Where one of them lives on the day.
struct HomeToWrite {
  std::int64_t person = 0;
  std::string line1 = {};
  std::string line2 = {};
  std::string town = {};
  std::string postcode = {};
  bool is_protected =
      false;  ///< it, or at any time the same postcode of anybody of the family: never to be written out

  /// Of two homes: whether an envelope to one reaches the other.
  bool is_same(const HomeToWrite& other) const;
};

enum class PostConsent : std::uint8_t { never_asked, given, refused };

struct FamilyToWrite {
  std::int64_t number = 0;
  std::string id = {};
  std::vector<PersonToWrite> people = {};
  std::vector<HomeToWrite> homes = {};
  std::vector<std::int64_t> centres = {};  ///< where somebody is registered on the day
  PostConsent post = PostConsent::never_asked;
  bool is_stopped = false;  ///< on the stop list on the day
};

/// The families of these people, by number, with all their members, as of that day: five statements, however many they
/// are. Protected addresses are in it: cut before anything is shown.
std::vector<FamilyToWrite> families_to_write(db::Session& session, std::span<const std::int64_t> people, base::Date on);

/// Whether somebody of it died within the twelve months before that day: whoever knows them writes, rings or visits,
/// and no list asks for it.
bool is_bereaved(const FamilyToWrite& family, base::Date on);

}  // namespace families
