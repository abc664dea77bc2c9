insert into threshold_set (authority, in_force_from, name, source, good, outstanding)
values (:authority, :in_force_from, :name, :source, :good, :outstanding)
on conflict (authority, in_force_from) do update set
  name = excluded.name, source = excluded.source, good = excluded.good, outstanding = excluded.outstanding
