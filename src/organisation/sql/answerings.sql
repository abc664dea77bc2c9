select area.area, area.name, area.ward_name, centre.key, reach_area.held_from, reach_area.held_to
from area
left join reach_area on reach_area.authority = area.authority and reach_area.area = area.area
left join centre on centre.authority = reach_area.authority and centre.centre = reach_area.centre
where area.authority = :authority
order by area.area, reach_area.held_from, centre.key
