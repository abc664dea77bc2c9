select person, count(distinct held_on) as days from contact
where held_on between {window_first} and {as_at} group by person
