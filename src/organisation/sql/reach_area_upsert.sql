insert into reach_area (authority, centre, area, held_from, held_to)
values (:authority, :centre, :area, coalesce(:from, ''), :to)
on conflict (authority, centre, area, held_from) do update set
  held_to = excluded.held_to
where reach_area.held_to is distinct from excluded.held_to
