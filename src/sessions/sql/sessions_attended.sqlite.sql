-- SQLite keeps the order of a cross join: the days asked for first, then the sessions of each, then who was there.
-- Two contacts on one day are two days asked for, and still one row for each session.
select distinct record.person, session.centre, substr(session.starts, 1, 10), service.name, 'attendance', session.session
from json_each(:days) as asked
cross join session on session.authority = :authority and session.centre = json_extract(asked.value, '$[1]')
  and session.starts >= json_extract(asked.value, '$[2]') and session.starts < json_extract(asked.value, '$[2]') || 'U'
cross join person_record record on record.authority = session.authority and record.person = json_extract(asked.value, '$[0]')
cross join attendance on attendance.authority = session.authority and attendance.session = session.session
  and attendance.person = record.record
join service on service.authority = session.authority and service.service = session.service
where attendance.status = 1 and coalesce(session.status, '') <> 'cancelled'
order by 3 desc, 6, 1
