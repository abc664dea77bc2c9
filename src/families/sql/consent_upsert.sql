insert into consent (authority, person, purpose, said_on, given, wording)
values (:authority, :person, :purpose, :on, :given, :wording)
on conflict (authority, person, purpose, said_on) do update set
  given = excluded.given, wording = excluded.wording
where (consent.given, consent.wording)
  is distinct from (excluded.given, excluded.wording)
