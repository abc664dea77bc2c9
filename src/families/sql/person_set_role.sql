-- In the record that says who the person is (member_records.hpp); what another record fills in stays there.
update person set role = :value
where authority = :authority and person = (
  select r.person from person r
  where r.authority = :authority and r.counts_as = :person
  order by case r.role when 'child' then 0 when 'expected' then 1 else 2 end, r.person
  limit 1)
