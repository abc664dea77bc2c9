select distinct p.printing, b.title, p.printed, p.account, b.batch
from json_array_elements_text(cast(:people as json)) as asked (person)
join person_record on person_record.authority = :authority and person_record.person = cast(asked.person as bigint)
join letter_recipient r on r.authority = person_record.authority and r.person = person_record.record
join letter_printing p on p.authority = r.authority and p.printing = r.printing
join letter_batch b on b.authority = p.authority and b.batch = p.batch
order by p.printing desc
