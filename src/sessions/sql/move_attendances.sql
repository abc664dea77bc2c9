update attendance set person = :other
where authority = :authority and person = :record
  and session in (select session from session where authority = :authority and starts >= :since)
  and not exists (select 1 from attendance there
                  where there.authority = :authority and there.session = attendance.session and there.person = :other)
