select field, asked_of, label, hint, purpose, type, choices, required, sensitive, opened, closed
from own_field
where authority = :authority
order by field
