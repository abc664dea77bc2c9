update home_registration set sent = :sent, changed = :changed
where authority = :authority and id = :id and sent is null
