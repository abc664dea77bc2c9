insert into contact_detail (authority, person, kind, held_from, detail, held_to)
values (:authority, :person, :kind, :from, :detail, :to)
on conflict (authority, person, kind, held_from) do update set
  detail = excluded.detail, held_to = excluded.held_to
where (contact_detail.detail, contact_detail.held_to)
  is distinct from (excluded.detail, excluded.held_to)
