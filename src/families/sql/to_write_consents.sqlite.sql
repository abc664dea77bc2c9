-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
select consent.person, consent.said_on, consent.given
from json_each(:people) as asked
cross join consent on consent.authority = :authority and consent.person = asked.value
where consent.purpose = 'contact_post' and consent.said_on <= :on
order by consent.person, consent.said_on
