#pragma once

#include "site.hpp"

/// What people do here, one file each or each few.
namespace rights {

struct Going;

// sign_in.cpp: for everybody
http::Response show_sign_in(const Site& site, const http::Request& request);
http::Response sign_in(const Site& site, const http::Request& request);
/// The sign-in page in place of what was asked for, which is carried on.
http::Response ask_to_sign_in(const Site& site, const http::Request& request, const Going& going);
/// What was typed before the sign-in had ended, to be sent again.
http::Response show_kept(const Site& site, const http::Request& request);
// give_code.cpp: for whoever gave a right password
http::Response show_code(const Site& site, const http::Request& request);
http::Response show_code(const Site& site, const http::Request& request, const Going& going);
http::Response give_code(const Site& site, const http::Request& request);
// sign_out.cpp
http::Response sign_out(const Site& site, const http::Request& request);
http::Response show_time_left(const Site& site, const http::Request& request);
http::Response stay_signed_in(const Site& site, const http::Request& request);
// follow_link.cpp: for whoever has the address
http::Response show_link(const Site& site, const http::Request& request);
http::Response follow_link(const Site& site, const http::Request& request);

// own_account_pages.cpp: for everybody who is signed in
http::Response show_own_account(const Site& site, const http::Request& request, const SignedIn& signed_in);
http::Response show_change_password(const Site& site, const http::Request& request, const SignedIn& signed_in);
http::Response change_password(const Site& site, const http::Request& request, const SignedIn& signed_in);
// enrol_codes.cpp
http::Response show_enrol_codes(const Site& site, const http::Request& request, const SignedIn& signed_in);
http::Response enrol_codes(const Site& site, const http::Request& request, const SignedIn& signed_in);

// list_accounts.cpp: for those who manage accounts
http::Response list_accounts(const Site& site, const http::Request& request, const Asker& asker);
http::Response show_add_account(const Site& site, const http::Request& request, const Asker& asker);
http::Response add_account(const Site& site, const http::Request& request, const Asker& asker);
// show_account.cpp
http::Response show_account(const Site& site, const http::Request& request, const Asker& asker);
http::Response show_account(const Site& site, const http::Request& request, const Asker& asker, const Holder& holder,
                            const base::Problems& problems);
// change_account.cpp
http::Response rename_account(const Site& site, const http::Request& request, const Asker& asker);
http::Response close_account(const Site& site, const http::Request& request, const Asker& asker);
http::Response reopen_account(const Site& site, const http::Request& request, const Asker& asker);
http::Response reset_codes(const Site& site, const http::Request& request, const Asker& asker);
http::Response invite(const Site& site, const http::Request& request, const Asker& asker);
http::Response give_role(const Site& site, const http::Request& request, const Asker& asker);
http::Response end_role(const Site& site, const http::Request& request, const Asker& asker);

}  // namespace rights
