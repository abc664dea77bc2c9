select postcode, area
from postcode
where authority = :authority
order by postcode
