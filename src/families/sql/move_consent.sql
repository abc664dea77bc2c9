update consent set person = :other
where authority = :authority and person = :record and said_on >= :since
  and not exists (select 1 from consent there where there.authority = :authority and there.person = :other and there.purpose = consent.purpose and there.said_on = consent.said_on)
