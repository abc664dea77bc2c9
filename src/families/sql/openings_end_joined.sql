-- Of families that were joined at that instant.
update protected_opening set ends = :joined
where authority = :authority and ends > :now and family in (
  select family.counts_as
  from family_join
  join family on family.authority = family_join.authority and family.family = family_join.first
  where family_join.authority = :authority and family_join.joined = :instant)
