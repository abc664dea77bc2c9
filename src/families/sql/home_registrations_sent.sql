select r.id, r.typed, r.changed, r.sent, l.centre from home_registration r
join registration_link l on l.authority = r.authority and l.code = r.link
where r.authority = :authority and r.sent is not null order by r.sent, r.id
