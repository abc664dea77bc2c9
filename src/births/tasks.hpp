#pragma once

#include "births/site.hpp"

/// One task a thing that a person does; each in a file of its own.
namespace births {

/// Where a list is sent, and what came of those before.
http::Response show_births(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Keeps a list that is sent, and leads to the question which column holds what. Problems: `list`.
http::Response send_list(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_columns(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response choose_columns(const Site& site, const http::Request& request, const rights::Asker& asker);
/// What the list would come to, or has come to.
http::Response show_list(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Forgets a list that is not taken in.
http::Response discard_list(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Writes what is right of a list. Sent twice, it does nothing and says the same.
http::Response take_in_list(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Keeps how many were born, by area and month. Problems: `counts`.
http::Response take_in_counts(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Births counted, and how many of those children are known, by centre and month.
http::Response show_gap(const Site& site, const http::Request& request, const rights::Asker& asker);

/// Families with a newborn who were not welcomed yet, of those that the asker may see.
http::Response show_welcomes(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_welcome(const Site& site, const http::Request& request, const rights::Asker& asker);
/// They were welcomed: how, and when. It becomes a contact of the child; where they were not reached, an attempt, and
/// the welcome stays open. Problems: `how`, `day`, `centre`.
http::Response close_welcome(const Site& site, const http::Request& request, const rights::Asker& asker);

}  // namespace births
