select person, family, case when role = 'carer' then 1 else 0 end from person where authority = :authority
