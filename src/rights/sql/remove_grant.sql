delete from role_grant where authority = :authority and role_grant = :role_grant
