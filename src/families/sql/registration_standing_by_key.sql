select person, centre, registered, ended
from registration
where authority = :authority and person = :person and centre = :centre and registered = :registered
