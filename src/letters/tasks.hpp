#pragma once

#include "letters/site.hpp"

/// One task a thing that a person does; each in a file of its own.
namespace letters {

/// What can be written, and what the asker has written.
http::Response show_letters(const Site& site, const http::Request& request, const rights::Asker& asker);

// change_letter.cpp: a letter as it is and was, and a new version of it; nothing is overwritten.
http::Response show_new_letter(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response add_letter(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_letter(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_letter(const Site& site, const http::Request& request, const rights::Asker& asker);

// begin_batch.cpp: how many families of a list would be written to, who is left out and why; and keeping who they are.
http::Response show_new_batch(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response add_batch(const Site& site, const http::Request& request, const rights::Asker& asker);

/// A batch as it stands now: who has fallen away, when it was printed before and by whom.
http::Response show_batch(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Writes down who is written to; what is printed follows.
http::Response print_batch(const Site& site, const http::Request& request, const rights::Asker& asker);
/// The letters, labels or addresses themselves, with everything asked anew.
http::Response show_printing(const Site& site, const http::Request& request, const rights::Asker& asker);

}  // namespace letters
