select p.forename, p.surname, p.birth_date, (select min(r.registered) from registration r
                                             where r.authority = p.authority and r.person = p.person)
from person p
where p.authority = :authority and p.person = :record
