update registration set person = :other
where authority = :authority and person = :record and registered >= :since
  and not exists (select 1 from registration there where there.authority = :authority and there.person = :other and there.centre = registration.centre and there.registered = registration.registered)
