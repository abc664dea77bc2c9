select person, purpose, said_on, given, wording
from consent
where authority = :authority
order by person, purpose, said_on
