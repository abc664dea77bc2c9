select l.centre, count(*) from home_registration r
join registration_link l on l.authority = r.authority and l.code = r.link
where r.authority = :authority and r.sent is not null group by l.centre
