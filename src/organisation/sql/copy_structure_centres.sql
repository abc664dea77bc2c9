-- A centre that hangs there by two rows at once hangs there once in the copy.
insert into structure_centre (authority, structure, centre, node, held_from)
select distinct authority, :structure, centre, node, ''
from structure_centre
where authority = :authority and structure = :of
  and held_from <= :on_day and (held_to is null or cast(held_to as text) > :on_day)
