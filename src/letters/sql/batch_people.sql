select person
from letter_batch_person
where authority = :authority and batch = :batch
order by person
