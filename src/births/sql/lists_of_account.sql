select id, account, changed, taken, outcome from birth_list
where authority = :authority and (account = :account or taken is not null)
order by coalesce(taken, changed) desc, id
