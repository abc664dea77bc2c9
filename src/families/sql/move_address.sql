update address set person = :other
where authority = :authority and person = :record and held_from >= :since
  and not exists (select 1 from address there where there.authority = :authority and there.person = :other and there.held_from = address.held_from and there.postcode = address.postcode)
