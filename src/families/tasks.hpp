#pragma once

#include "families/site.hpp"

/// One task a thing that a person does; each in a file of its own.
namespace families {

/// The page of a family, to read: journalled before it is shown. To whoever may not see it, it is not there.
http::Response show_family(const Site& site, const http::Request& request, const rights::Asker& asker);

/// Its story, newest first: the same look, and each part for whoever may see it.
http::Response show_timeline(const Site& site, const http::Request& request, const rights::Asker& asker);

/// A protected address is opened for an hour, for a reason; whoever answers for that sees the openings and reviews
/// them.
http::Response open_protected_address(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_openings(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response review_protected_opening(const Site& site, const http::Request& request, const rights::Asker& asker);

/// Closes a family to all but named people, and opens it again (closures.hpp). To whoever may not see it, it is not
/// there. And those that are closed, for whoever answers for data protection: without a name.
http::Response close_family_to_others(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response open_family_to_all(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_closures(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Still right, until another day; more people named, where those who were have left.
http::Response review_closed_family(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Puts the family on the stop list from today, or says until when it is on it.
http::Response stop_contact(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response end_contact_stop(const Site& site, const http::Request& request, const rights::Asker& asker);

/// Asks for what somebody remembers of a family.
http::Response show_search(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Shows the families that fit it and that the asker may see, each with why: journalled before it is shown.
http::Response find_family(const Site& site, const http::Request& request, const rights::Asker& asker);

/// A registration that is kept as it is typed, for whoever began it alone: begun, shown at a step or on one page
/// (`all`), and kept; 422, and kept all the same, where what was typed cannot be right.
http::Response begin_registration(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_registration(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response keep_registration(const Site& site, const http::Request& request, const rights::Asker& asker);
/// What was typed, in one view, with those families that may be the same.
http::Response check_registration(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Makes the family of it. Sent twice, it does nothing and says the same.
http::Response register_family(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response discard_registration(const Site& site, const http::Request& request, const rights::Asker& asker);

/// The same on paper, in the same order, to be filled in where there is no screen, and typed in afterwards.
http::Response show_paper(const Site& site, const http::Request& request, const rights::Asker& asker);

/// The same typed by a parent at home, by the link of a centre's poster. For everybody: nobody is signed in, and
/// nothing is shown but what this browser typed. 410 where the link has ended.
http::Response show_join(const Site& site, const http::Request& request);
http::Response begin_at_home(const Site& site, const http::Request& request);
http::Response show_at_home(const Site& site, const http::Request& request);
http::Response keep_at_home(const Site& site, const http::Request& request);
http::Response check_at_home(const Site& site, const http::Request& request);
/// From then on it waits at the centre. Sent twice, it does nothing and says the same.
http::Response send_from_home(const Site& site, const http::Request& request);
http::Response show_sent(const Site& site, const http::Request& request);
http::Response discard_at_home(const Site& site, const http::Request& request);
/// Those that wait at the asker's centres, and the links by which they come.
http::Response show_from_home(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response make_registration_link(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response end_registration_link(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_poster(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Makes it a registration of the asker's own, to be checked with the family. Sent twice, it leads to the same.
http::Response take_from_home(const Site& site, const http::Request& request, const rights::Asker& asker);

/// What a registration asks: the council's own fields, and which of the others must be answered. Whoever may not say it
/// for the whole county reads it; 403 where they change it all the same.
http::Response show_own_fields(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response add_field(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_own_field(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_field(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response close_field(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_required(const Site& site, const http::Request& request, const rights::Asker& asker);

/// What changes after a family registered: each a small form, for whoever may register at a place of the family's ties
/// and sees its names and addresses. To everybody else it is not there.
http::Response show_move(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response move_family(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_protect(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response protect_address(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_birth(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response tell_birth(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_add_person(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response add_person(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_leave(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response leave_family(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_details(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_details(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_needs(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_needs(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_cards(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_cards(const Site& site, const http::Request& request, const rights::Asker& asker);

http::Response show_own_answers(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_own_answers(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_groups(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_groups(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_registration_change(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_registration(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_consents(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response answer_consents(const Site& site, const http::Request& request, const rights::Asker& asker);

/// What was never so is put right, with the reason; what was said before is kept, and shown on the timeline.
http::Response show_correct_person(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response correct_person(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_correct_fact(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response correct_fact(const Site& site, const http::Request& request, const rights::Asker& asker);

}  // namespace families
