update group_membership set person = :other
where authority = :authority and person = :record and held_from >= :since
  and not exists (select 1 from group_membership there where there.authority = :authority and there.person = :other and there.target_group = group_membership.target_group and there.held_from = group_membership.held_from)
