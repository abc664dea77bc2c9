select key, name, theme, access, provider, status, lowest_age, highest_age, service
from service
where authority = :authority and key = :service
