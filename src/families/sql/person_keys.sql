select person, key
from person
where authority = :authority
