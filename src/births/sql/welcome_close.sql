update welcome set how = :how, done_on = :day, closed = :now, account = :account
where authority = :authority and id = :id and closed is null
