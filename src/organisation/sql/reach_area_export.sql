-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select centre.key, reach_area.area, nullif(reach_area.held_from, ''), reach_area.held_to
from centre
cross join reach_area
where centre.authority = :authority
  and reach_area.authority = centre.authority and reach_area.centre = centre.centre
order by centre.key, reach_area.area, reach_area.held_from
