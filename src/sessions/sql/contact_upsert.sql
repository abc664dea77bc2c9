insert into contact (authority, contact, id, key, person, centre, service, held_on, kind)
values (:authority, :number, :id, :contact, :person, :centre, :service, :on, :kind)
on conflict (authority, key) do update set
  person = excluded.person, centre = excluded.centre, service = excluded.service, held_on = excluded.held_on,
  kind = excluded.kind
where (contact.person, contact.centre, contact.service, contact.held_on, contact.kind)
  is distinct from (excluded.person, excluded.centre, excluded.service, excluded.held_on, excluded.kind)
