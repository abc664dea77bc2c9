select key, name, theme, access, provider, status, lowest_age, highest_age
from service
where authority = :authority
order by key
