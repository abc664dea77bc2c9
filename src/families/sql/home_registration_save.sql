update home_registration set changed = :changed, typed = :typed
where authority = :authority and id = :id and sent is null
