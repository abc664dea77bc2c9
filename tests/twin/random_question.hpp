#pragma once

#include <string>
#include <vector>

#include "dice.hpp"
#include "random_county.hpp"
#include "slow_reach.hpp"

namespace twin {

/// Whether there is anything to ask of the county: a structure, and for `who` a node in it.
bool can_be_asked(const County& county);
bool can_be_asked_who(const County& county);

/// A question by the county's pivot or by one of its facts' dates, with any of the options.
Question random_question(const County& county, Dice& dice);
WhoQuestion random_who_question(const County& county, Dice& dice);

/// What stands after `--group`, and for `who` the word itself.
std::string group_word(const Question& question);
std::string spelt(Word word);

/// The words of the question after `hearth reach` or `hearth who`; what is as by default is left out by chance.
std::vector<std::string> words(const Question& question, Dice& dice);
std::vector<std::string> words(const WhoQuestion& question, Dice& dice);

/// The whole question in one line, for whoever mends what failed.
std::string in_words(const Question& question);
std::string in_words(const WhoQuestion& question);

}  // namespace twin
