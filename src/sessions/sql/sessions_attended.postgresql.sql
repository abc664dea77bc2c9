-- Two contacts on one day are two days asked for, and still one row for each session.
select distinct record.person, session.centre, substr(session.starts, 1, 10), service.name, 'attendance', session.session
from json_array_elements(cast(:days as json)) as asked (day)
join session on session.authority = :authority and session.centre = cast(asked.day->>1 as integer)
  and session.starts >= asked.day->>2 and session.starts < (asked.day->>2) || 'U'
join person_record record on record.authority = session.authority and record.person = cast(asked.day->>0 as integer)
join attendance on attendance.authority = session.authority and attendance.session = session.session
  and attendance.person = record.record
join service on service.authority = session.authority and service.service = session.service
where attendance.status = 1 and coalesce(session.status, '') <> 'cancelled'
order by 3 desc, 6, 1
