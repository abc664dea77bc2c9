insert into family_apart (authority, first, second, said, actor)
values (
  :authority,
  (select min(family) from record_key where authority = :authority and record in (:person, :other)),
  (select max(family) from record_key where authority = :authority and record in (:person, :other)),
  :said, :actor)
on conflict (authority, first, second) do nothing
