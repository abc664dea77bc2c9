insert into address (authority, person, held_from, postcode, line1, line2, town, uprn, held_to, protected)
values (:authority, :person, :from, :postcode, :line1, :line2, :town, :uprn, :to, :protected)
on conflict (authority, person, held_from, postcode) do update set
  line1 = excluded.line1, line2 = excluded.line2, town = excluded.town, uprn = excluded.uprn,
  held_to = excluded.held_to, protected = excluded.protected
where (address.line1, address.line2, address.town, address.uprn, address.held_to, address.protected)
  is distinct from (excluded.line1, excluded.line2, excluded.town, excluded.uprn, excluded.held_to, excluded.protected)
