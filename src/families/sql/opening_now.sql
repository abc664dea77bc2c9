select ends from protected_opening
where authority = :authority and account = :account and family = :family and ends > :now
order by ends desc
limit 1
