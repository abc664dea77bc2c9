#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "families/site.hpp"
#include "family.hpp"

/// What is held of a family today, in words: what a form began with, and what somebody else made of it meanwhile.
namespace families {

using CentreNames = std::map<std::int64_t, std::string>;

std::string held_people(const Family& family, base::Date on, const CentreNames& centres);
std::string held_homes(const Family& family, base::Date on, const CentreNames& centres);
std::string held_details(const Family& family, base::Date on, const CentreNames& centres);
std::string held_needs(const Family& family, base::Date on, const CentreNames& centres);
std::string held_groups(const Family& family, base::Date on, const CentreNames& centres);
std::string held_registrations(const Family& family, base::Date on, const CentreNames& centres);
std::string held_consents(const Family& family, base::Date on, const CentreNames& centres);
std::string held_cards(const Family& family, base::Date on, const CentreNames& centres);
std::string held_own_answers(const Family& family, base::Date on, const CentreNames& centres);
/// All facts of the kinds that can be put right: homes, registrations, groups.
std::string held_facts(const Family& family, base::Date on, const CentreNames& centres);

/// `14 High Street, Chatham, ME4 4AA`; `A protected address` where it was cut.
std::string shown_home(const Home& home);

}  // namespace families
