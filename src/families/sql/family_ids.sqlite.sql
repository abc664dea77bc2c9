-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
select family.family, family.id
from json_each(:families) as asked
cross join family on family.authority = :authority and family.family = asked.value
