-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select c.purpose, c.said_on, c.given, c.wording, c.person
from person
cross join consent c
where person.authority = :authority and person.family = :family and c.authority = person.authority and c.person = person.person
order by c.purpose, c.said_on desc, c.person
