-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select n.person, n.kind, n.words, n.held_from, n.held_to
from person
cross join person_need n
where person.authority = :authority and person.family = :family and n.authority = person.authority and n.person = person.person
order by n.person, n.kind, n.held_from desc
