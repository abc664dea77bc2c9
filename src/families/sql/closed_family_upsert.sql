-- To whom it is closed, and why, is never in a package: what stands of them stays, and what is new is closed to everybody until
-- it is looked at. What was closed here is meant by whoever names the family as an export does, by that of its people whose key
-- is the first; so that two rows of a package never are one record.
insert into closed_family (authority, id, family, kind, reason, closed, account, review_on, opened)
values (
  :authority,
  coalesce((select min(c.id) from closed_family c
            join person p on p.authority = c.authority and p.family = c.family
            where c.authority = :authority and p.person = :person and c.kind = :kind
              and p.key = (select min(q.key) from person q where q.authority = p.authority and q.family = p.family)
              and substr(c.closed, 1, 10) = :from and c.id not like 'package-%'
              and (c.opened is null or substr(c.opened, 1, 10) > substr(c.closed, 1, 10))),
           'package-' || cast(:person as text) || '-' || :kind || '-' || :from),
  (select family from person where authority = :authority and person = :person),
  :kind, '', :from || 'T00:00:00.000Z', 0, :review_on, cast(:to as text) || 'T00:00:00.000Z')
on conflict (authority, id) do update set review_on = excluded.review_on, opened = excluded.opened
where (closed_family.review_on, substr(closed_family.opened, 1, 10))
  is distinct from (excluded.review_on, substr(excluded.opened, 1, 10))
