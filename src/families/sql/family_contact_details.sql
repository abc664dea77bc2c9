-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select d.person, d.kind, d.detail, d.held_from, d.held_to
from person
cross join contact_detail d
where person.authority = :authority and person.family = :family and d.authority = person.authority and d.person = person.person
order by d.person, d.kind, d.held_from desc
