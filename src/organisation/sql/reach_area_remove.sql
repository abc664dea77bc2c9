delete from reach_area
where authority = :authority and centre = :centre and area = :area and held_from = coalesce(:from, '')
