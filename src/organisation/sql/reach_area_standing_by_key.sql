select centre, area, nullif(held_from, ''), held_to
from reach_area
where authority = :authority and centre = :centre and area = :area and held_from = coalesce(:from, '')
