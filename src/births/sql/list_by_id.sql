select account, changed, sent, taken, outcome from birth_list
where authority = :authority and id = :id and (account = :account or taken is not null)
