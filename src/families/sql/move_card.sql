update card set person = :other
where authority = :authority and person = :record and held_from >= :since
  and not exists (select 1 from card there where there.authority = :authority and there.person = :other and there.card = card.card and there.held_from = card.held_from)
