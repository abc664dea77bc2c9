-- The plus keeps SQLite from joining the other way round and then sorting all of it.
select centre.key, reach_area.area, nullif(reach_area.held_from, ''), reach_area.held_to
from centre
join reach_area on reach_area.authority = centre.authority and reach_area.centre = +centre.centre
where centre.authority = :authority
order by centre.key, reach_area.area, reach_area.held_from
