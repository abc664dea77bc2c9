select session, person
from attendance
where authority = :authority and session >= :first and session < :last and status = 1
