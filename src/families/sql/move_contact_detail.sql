update contact_detail set person = :other
where authority = :authority and person = :record and held_from >= :since
  and not exists (select 1 from contact_detail there where there.authority = :authority and there.person = :other and there.kind = contact_detail.kind and there.held_from = contact_detail.held_from)
