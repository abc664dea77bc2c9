-- By which the question is answered: each person's own, read in order without a visit to the table.
create index registration_by_person on registration (person, held_from, held_to);
create index membership_by_family on membership (family, tag, held_from, held_to);
create index contact_by_person on contact (person, held_on);
