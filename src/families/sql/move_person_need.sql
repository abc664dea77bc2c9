update person_need set person = :other
where authority = :authority and person = :record and held_from >= :since
  and not exists (select 1 from person_need there where there.authority = :authority and there.person = :other and there.kind = person_need.kind and there.held_from = person_need.held_from)
