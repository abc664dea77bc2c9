delete from sign_in where authority = :authority and made < :before
