update own_answer set person = :other
where authority = :authority and person = :record and held_from >= :since
  and not exists (select 1 from own_answer there where there.authority = :authority and there.person = :other and there.field = own_answer.field and there.held_from = own_answer.held_from)
