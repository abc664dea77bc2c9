update role_grant set held_to = :held_to where authority = :authority and role_grant = :role_grant
