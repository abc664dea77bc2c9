-- Every node x every group (no tag: all): known, registered, seen, sustained, as interchange.md has them.
with place as (
  select distinct below.node, served.area
  from served join hanging using (centre) join below on below.below = hanging.node
  where served.held_from <= {as_at} and {as_at} < served.held_to
    and hanging.held_from <= {as_at} and {as_at} < hanging.held_to
), contact_days as (
  {contact_days}
), registered as (
  select distinct person from registration where held_from <= {as_at} and {as_at} < held_to
), known as (
  select child.person, child.family,
         registered.person is not null as registered,
         coalesce(days, 0) >= 1 as seen,
         coalesce(days, 0) >= 3 as sustained
  from child left join contact_days using (person) left join registered using (person)
  where born > {as_at} - interval 5 year and born <= {as_at} and died > {as_at}
), here as (
  select distinct place.node, known.*
  from known join home using (person) join place using (area)
  where home.held_from <= {as_at} and {as_at} < home.held_to
), tagged as (
  select distinct family, tag from membership where held_from <= {as_at} and {as_at} < held_to
)
select node, null as tag, count(*) as known, count_if(registered) as registered, count_if(seen) as seen,
       count_if(sustained) as sustained
from here group by node
union all
select node, tag, count(*), count_if(registered), count_if(seen), count_if(sustained)
from here join tagged using (family) group by node, tag
