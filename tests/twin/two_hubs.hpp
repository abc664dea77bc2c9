#pragma once

#include <string>

#include "slow_reach.hpp"

namespace twin {

/// The county of the hand-worked cases: structure `s` with the root `county` (level `authority`) and below it the hubs
/// `east` and `west` (level `hub`). Centre `ce` hangs under `east` and answers for area `E1`, where `ME4 4AA` lies;
/// `cw` under `west`, for `W1`, where `CT1 1AA` lies. One session, `s1`, at `ce` on 2026-06-01; groups `g` and `h`.
Package two_hubs();

/// Adds a child, or another role, with one home since always.
void add_person(Package& package, const std::string& person, const std::string& family,
                const std::string& birth_date = "2024-01-01", const std::string& postcode = "ME4 4AA",
                const std::string& role = "child");

void add_home(Package& package, const std::string& person, const std::string& postcode, const std::string& from,
              const std::string& to);

/// Adds a session of its own at the centre, held, and the person present.
void add_visit(Package& package, const std::string& person, const std::string& starts,
               const std::string& centre = "ce");

void add_contact(Package& package, const std::string& person, const std::string& on, const std::string& kind,
                 const std::string& centre = "ce");

/// The row of the table whose column has the text, to be changed.
Row& row_with(Package& package, const std::string& table, const std::string& column, const std::string& text);

/// Structure `s` at 2026-09-30, all else as the contract's defaults.
Question plainly();

/// The cell of the answer to the question, in the row of that node and group.
std::string figure(const Package& package, const Question& question, const std::string& node, const std::string& column,
                   const std::string& group = "all");

/// The persons (or families) of the node, by comma, as `who` puts them.
std::string members(const Package& package, Question question, const std::string& node, Word word,
                    bool complement = false);

}  // namespace twin
