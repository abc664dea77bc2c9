update registration_draft set changed = :changed, typed = :typed
where authority = :authority and id = :id and account = :account
