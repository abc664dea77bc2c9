-- Who sees the families that are closed now, closure by closure; all, or of one. One that came in a package names nobody until
-- somebody looks at it. SQLite keeps the order of a cross join: the few that are closed first.
select f.counts_as, c.id, p.account
from closed_family c
cross join family f
left join closed_family_person p on p.authority = c.authority and p.closed_family = c.id
where c.authority = :authority and c.opened is null
  and f.authority = c.authority and f.family = c.family and f.counts_as between :first and :last
order by f.counts_as, c.id, p.account
