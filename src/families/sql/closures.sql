-- Those that hold, the one first that is to be looked at first.
select c.id, f.counts_as, root.id, c.kind, c.reason, c.closed, c.account, c.review_on, c.family
from closed_family c
cross join family f
cross join family root
where c.authority = :authority and c.opened is null
  and f.authority = c.authority and f.family = c.family and f.counts_as between :first and :last
  and root.authority = f.authority and root.family = f.counts_as
order by c.review_on, c.id
