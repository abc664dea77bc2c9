-- The reason, and who set it, are never in a package: what stands of them stays.
insert into contact_stop (authority, person, kind, held_from, held_to)
values (:authority, :person, :kind, :from, :to)
on conflict (authority, person, kind, held_from) do update set held_to = excluded.held_to
where contact_stop.held_to is distinct from excluded.held_to
