update birth_list set changed = :changed, sent = :sent
where authority = :authority and id = :id and account = :account and taken is null
