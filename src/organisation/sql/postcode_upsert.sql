insert into postcode (authority, postcode, area)
values (:authority, :postcode, :area)
on conflict (authority, postcode) do update set
  area = excluded.area
where postcode.area is distinct from excluded.area
