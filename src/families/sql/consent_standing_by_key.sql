select person, purpose, said_on, given, wording
from consent
where authority = :authority and person = :person and purpose = :purpose and said_on = :on
