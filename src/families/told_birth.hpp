#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/env.hpp"
#include "db/session.hpp"

/// Births of which somebody else told: a health service, with the family's consent. What they become here.
namespace families {

struct ToldBirth {
  base::Date born;
  std::string forename = {};
  std::string surname = {};
  std::string sex = {};  ///< the code; empty where it was not told
  std::string mother_forename = {};
  std::string mother_surname = {};  ///< with the forename empty as well: nobody was told of
  std::optional<base::Date> mother_born = {};
  std::string phone = {};
  std::string line1 = {};
  std::string town = {};
  std::string postcode = {};
};

/// Who takes it in, for the journal, and who told of it.
struct BirthWriter {
  std::string actor;
  std::int64_t account = 0;
  std::string source;  ///< `the monthly list from health`
};

struct TakenBirth {
  std::int64_t family = 0;
  std::int64_t person = 0;
};

/// A family that was not known: the children that were born at once, their mother, and their home from the day of
/// birth. None of them registers by it. At a postcode where somebody has a protected address theirs is protected as
/// well, until somebody who knows says otherwise: who could not be told apart from them is not shown. One for each
/// child. In a transaction that writes alone.
std::vector<TakenBirth> write_born_family(db::Session& session, const BirthWriter& writer,
                                          std::span<const ToldBirth> births, base::Date today, base::Env& env);

/// A child more of a family that is held, at its mother's home, or else at the one that was told. Nothing where there
/// is no such family. In a transaction that writes alone.
std::optional<TakenBirth> write_born_child(db::Session& session, const BirthWriter& writer, std::int64_t number,
                                           const ToldBirth& birth, base::Date today, base::Env& env);

/// An expected baby of a family is this child: what is held of the baby stays. Nothing where no such baby is expected
/// there any more. In a transaction that writes alone.
std::optional<TakenBirth> write_baby_born(db::Session& session, const BirthWriter& writer, std::int64_t number,
                                          std::int64_t baby, const ToldBirth& birth, base::Env& env);

}  // namespace families
