-- The package in the shape that suits DuckDB best: whole numbers for keys, dates as DATE, intervals without nulls, only
-- the rows and columns that the questions read, each table in its natural order.
create macro start_of(cell) as coalesce(cell::date, date '0001-01-01');
create macro end_of(cell) as coalesce(cell::date, date '9999-12-31');
create macro file(name) as table select * from read_csv('{package}/' || name, all_varchar = true, header = true);

create temp table all_people as
select row_number() over () :: int as person, person as key, family as family_key, role, birth_date, died
from file('people.csv');
create temp table all_families as
select row_number() over () :: int as family, family_key
from (select family_key, min(person) as first from all_people group by family_key order by first);
create table child as
select person, family, key, family_key, birth_date::date as born, end_of(died) as died
from all_people join all_families using (family_key)
where role = 'child' and birth_date is not null
order by person;

create table area as select row_number() over () :: int as area, area as key from file('areas.csv');
create table centre as select row_number() over () :: int as centre, centre as key from file('centres.csv');
create table node as
select (row_number() over ()) :: int as node, node as key, parent, level
from file('structure_nodes.csv') where structure = '{structure}';
create table target_group as select row_number() over () :: int as tag, "group" as key from file('groups.csv');

create table served as
select area.area, centre.centre, start_of("from") as held_from, end_of("to") as held_to
from file('reach_areas.csv') f join area on area.key = f.area join centre on centre.key = f.centre;
create table hanging as
select centre.centre, node.node, start_of("from") as held_from, end_of("to") as held_to
from file('structure_centres.csv') f join centre on centre.key = f.centre join node on node.key = f.node
where f.structure = '{structure}';
-- Every node with all that lie below it, and itself.
create table below as
with recursive walk(node, below, parent) as (
  select node, node, parent from node
  union all
  select above.node, walk.below, above.parent from walk join node above on above.key = walk.parent
)
select node, below from walk order by node, below;

create table home as
select distinct child.person, area.area, start_of("from") as held_from, end_of("to") as held_to
from file('addresses.csv') f join child on child.key = f.person
join file('postcodes.csv') p on p.postcode = f.postcode join area on area.key = p.area
order by person;
create table registration as
select child.person, registered::date as held_from, end_of(ended) as held_to
from file('registrations.csv') f join child on child.key = f.person
order by person;
create table membership as
select all_families.family, target_group.tag, start_of("from") as held_from, end_of("to") as held_to
from file('group_memberships.csv') f join all_people on all_people.key = f.person
join all_families using (family_key) join target_group on target_group.key = f."group"
order by family;

-- Contacts that count, of children: what Hearth's engine holds too.
create temp table counted_session as
select session as key, starts[1:10]::date as held_on from file('sessions.csv')
where status is distinct from 'cancelled';
create table contact as
select child.person, counted_session.held_on
from file('attendances.csv') f join child on child.key = f.person join counted_session on counted_session.key = f.session
where f.status = 'present'
union all
select child.person, f."on"::date
from file('contacts.csv') f join child on child.key = f.person
where f.kind in ('home_visit', 'one_to_one')
order by held_on, person;
-- The same once a day for each child, made beforehand: the work of the question done in part before it is asked.
create table contact_day as select distinct person, held_on from contact order by held_on, person;
