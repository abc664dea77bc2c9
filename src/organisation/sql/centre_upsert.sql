insert into centre (authority, centre, id, key, name, kind, postcode, uprn, opened, closed)
values (:authority, :number, :id, :centre, :name, :kind, :postcode, :uprn, :opened, :closed)
on conflict (authority, key) do update set
  name = excluded.name, kind = excluded.kind, postcode = excluded.postcode, uprn = excluded.uprn,
  opened = excluded.opened, closed = excluded.closed
where (centre.name, centre.kind, centre.postcode, centre.uprn, centre.opened, centre.closed)
  is distinct from (excluded.name, excluded.kind, excluded.postcode, excluded.uprn, excluded.opened, excluded.closed)
