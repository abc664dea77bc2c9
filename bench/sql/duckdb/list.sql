-- Who is known at a node and was not seen, by key.
with place as (
  select distinct served.area
  from served join hanging using (centre) join below on below.below = hanging.node
  where below.node = {node}
    and served.held_from <= {as_at} and {as_at} < served.held_to
    and hanging.held_from <= {as_at} and {as_at} < hanging.held_to
)
select child.key as person, child.family_key as family
from child
where born > {as_at} - interval 5 year and born <= {as_at} and died > {as_at}
  and person in (select person from home join place using (area) where held_from <= {as_at} and {as_at} < held_to)
  and person not in (select person from contact where held_on between {window_first} and {as_at})
order by child.key
