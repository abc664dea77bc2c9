insert into likely_pair (authority, first, second, probability, weights, found)
values (:authority, :first, :second, :probability, :weights, :found)
on conflict (authority, first, second) do update set
  probability = excluded.probability, weights = excluded.weights, found = excluded.found
