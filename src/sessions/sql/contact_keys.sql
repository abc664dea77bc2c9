select contact, key
from contact
where authority = :authority
