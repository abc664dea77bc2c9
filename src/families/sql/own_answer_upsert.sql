insert into own_answer (authority, person, field, held_from, words, held_to)
values (:authority, :person, :field, :from, :words, :to)
on conflict (authority, person, field, held_from) do update set
  words = excluded.words, held_to = excluded.held_to
where (own_answer.words, own_answer.held_to)
  is distinct from (excluded.words, excluded.held_to)
