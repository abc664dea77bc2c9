select service, key
from service
where authority = :authority
