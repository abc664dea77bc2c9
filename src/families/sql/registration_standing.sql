select person, centre, registered, ended
from registration
where authority = :authority
order by person, centre, registered
