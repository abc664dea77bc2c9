#pragma once

#include <string>

#include "base/problems.hpp"
#include "html/html.hpp"
#include "http/request.hpp"
#include "organisation/standing.hpp"

/// Two people, or two tabs, change the same record: whoever saves later is told first what the other made of it.
namespace administration {

/// What a record says, as a form of it is given out and comes back.
std::string seen_words(const organisation::Centre& centre);
std::string seen_words(const organisation::Structure& structure);
std::string seen_words(const organisation::Node& node);

/// Goes with the form, unseen.
html::Html seen_field(const std::string& words);

/// A problem of the field `name` where the record is no more what the form showed; none for a form or program that does
/// not say what it saw.
base::Problems changed_since(const http::Request& request, const std::string& now);

}  // namespace administration
