select account from closed_family_person where authority = :authority and closed_family = :id order by account
