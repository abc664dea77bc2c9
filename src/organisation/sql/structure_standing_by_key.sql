select structure, name, status
from structure
where authority = :authority and structure = :structure
