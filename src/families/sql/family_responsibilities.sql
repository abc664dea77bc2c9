-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select member.person, child.counts_as, r.relation, r.parental, r.held_from, r.held_to
from member
cross join responsibility r
cross join person child
where member.authority = :authority and member.family = :family
  and r.authority = member.authority and r.carer = member.record
  and child.authority = r.authority and child.person = r.child
order by member.person, child.counts_as, r.held_from desc
