#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "base/date.hpp"
#include "db/session.hpp"

/// What a list says of people beside what the engine knows of them.
namespace families {

/// Texts are valid until the next person, and empty where nothing is held.
struct Listed {
  std::int64_t person;
  std::string_view family;  ///< the family's id
  std::string_view forename;
  std::string_view surname;
  std::string_view line1;
  std::string_view line2;
  std::string_view town;
  std::string_view postcode;  ///< of an address that holds on the day and is not protected
};
/// With one statement for them all. Somebody with two such addresses comes twice.
void each_listed(db::Session& session, std::span<const std::int64_t> people, base::Date on,
                 const std::function<void(const Listed&)>& visit);

/// In the order of surnames and forenames, whatever their case; who has neither comes last.
void each_by_name(db::Session& session, std::span<const std::int64_t> people,
                  const std::function<void(std::int64_t person)>& visit);

}  // namespace families
