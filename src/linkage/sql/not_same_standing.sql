-- As the export has them, by numbers.
select lesser.record, greater.record
from apart_key
join record_key lesser on lesser.authority = apart_key.authority and lesser.key = apart_key.lesser
join record_key greater on greater.authority = apart_key.authority and greater.key = apart_key.greater
where apart_key.authority = :authority
order by lesser.record, greater.record
