-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
select distinct p.printing, b.title, p.printed, p.account, b.batch
from json_each(:people) as asked
cross join person_record on person_record.authority = :authority and person_record.person = asked.value
cross join letter_recipient r on r.authority = person_record.authority and r.person = person_record.record
join letter_printing p on p.authority = r.authority and p.printing = r.printing
join letter_batch b on b.authority = p.authority and b.batch = p.batch
order by p.printing desc
