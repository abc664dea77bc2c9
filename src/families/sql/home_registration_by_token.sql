select id, typed, changed, sent from home_registration
where authority = :authority and token = :token and link = :link and sent is null
