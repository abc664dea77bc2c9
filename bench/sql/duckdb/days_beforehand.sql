select person, count(*) as days from contact_day
where held_on between {window_first} and {as_at} group by person
