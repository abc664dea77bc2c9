-- The last of each, unless it is protected: what is compared with others is told to whoever decides.
select person, postcode, line1, protected from address where authority = :authority order by person, held_from, postcode
