insert into card (authority, person, card, held_from, held_to)
values (:authority, :person, :card, :from, :to)
on conflict (authority, person, card, held_from) do update set
  held_to = excluded.held_to
where card.held_to is distinct from excluded.held_to
