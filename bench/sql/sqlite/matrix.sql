-- Every node x every group (no tag: all): known, registered, seen, sustained, as interchange.md has them.
with place as materialized (
  select distinct below.node, served.area
  from served join hanging using (centre) join below on below.below = hanging.node
  where served.held_from <= {as_at} and {as_at} < served.held_to
    and hanging.held_from <= {as_at} and {as_at} < hanging.held_to
), contact_days as materialized (
  select person, count(distinct held_on) as days from contact
  where held_on between {window_first} and {as_at} group by person
), known as materialized (
  select child.person, child.family,
         exists (select 1 from registration where registration.person = child.person
                 and held_from <= {as_at} and {as_at} < held_to) as registered,
         coalesce(days, 0) >= 1 as seen,
         coalesce(days, 0) >= 3 as sustained
  from child left join contact_days using (person)
  where born > {five_years_before} and born <= {as_at} and died > {as_at}
), here as materialized (
  select distinct place.node, known.*
  from known join home using (person) join place using (area)
  where home.held_from <= {as_at} and {as_at} < home.held_to
), tagged as materialized (
  select distinct family, tag from membership where held_from <= {as_at} and {as_at} < held_to
)
select node, 0 as tag, count(*), sum(registered), sum(seen), sum(sustained) from here group by node
union all
select node, tag, count(*), sum(registered), sum(seen), sum(sustained)
from here join tagged using (family) group by node, tag
