select consent.person, consent.said_on, consent.given
from json_array_elements_text(cast(:people as json)) as asked (person)
join consent on consent.authority = :authority and consent.person = cast(asked.person as bigint)
where consent.purpose = 'contact_post' and consent.said_on <= :on
order by consent.person, consent.said_on
