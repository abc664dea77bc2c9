-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select person.key, contact_detail.kind, contact_detail.held_from, contact_detail.detail, contact_detail.held_to
from person
cross join contact_detail
where person.authority = :authority
  and contact_detail.authority = person.authority and contact_detail.person = person.person
order by person.key, contact_detail.kind, contact_detail.held_from
