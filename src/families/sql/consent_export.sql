-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select person.key, consent.purpose, consent.said_on, consent.given, consent.wording
from person
cross join consent
where person.authority = :authority
  and consent.authority = person.authority and consent.person = person.person
order by person.key, consent.purpose, consent.said_on
