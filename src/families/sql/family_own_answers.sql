-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select member.person, a.field, f.label, f.asked_of, f.type, f.sensitive, a.words, a.held_from, a.held_to
from member
cross join own_answer a
cross join own_field f
where member.authority = :authority and member.family = :family
  and a.authority = member.authority and a.person = member.record
  and f.authority = a.authority and f.field = a.field
order by member.person, a.field, a.held_from desc
