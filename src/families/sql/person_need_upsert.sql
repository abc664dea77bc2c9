insert into person_need (authority, person, kind, held_from, words, held_to)
values (:authority, :person, :kind, :from, :words, :to)
on conflict (authority, person, kind, held_from) do update set
  words = excluded.words, held_to = excluded.held_to
where (person_need.words, person_need.held_to)
  is distinct from (excluded.words, excluded.held_to)
