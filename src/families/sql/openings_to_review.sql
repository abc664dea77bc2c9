select o.id, o.family, f.id, o.account, o.reason, o.opened, o.ends, f.counts_as
from protected_opening o
join family f on f.authority = o.authority and f.family = o.family
where o.authority = :authority and o.reviewed is null
order by o.opened, o.id
limit :most
