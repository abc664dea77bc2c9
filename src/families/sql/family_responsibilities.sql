-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select r.carer, r.child, r.relation, r.parental, r.held_from, r.held_to
from person
cross join responsibility r
where person.authority = :authority and person.family = :family and r.authority = person.authority and r.carer = person.person
order by r.carer, r.child, r.held_from desc
