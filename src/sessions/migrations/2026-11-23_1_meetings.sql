-- The page of a family asks for whom it met: contacts by person, and the sessions at a centre on a day. Attendances have
-- no index by person: there are millions, and the engine knows on which days and where each child was.
create index contact_of_person on contact (authority, person);
create index session_of_centre on session (authority, centre, starts);
