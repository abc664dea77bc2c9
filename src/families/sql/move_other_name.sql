update other_name set person = :other
where authority = :authority and person = :record and held_from >= :since
  and not exists (select 1 from other_name there where there.authority = :authority and there.person = :other
                    and there.kind = other_name.kind and there.name = other_name.name)
