select person
from letter_recipient
where authority = :authority and printing = :printing
order by person
