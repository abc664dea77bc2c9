update account set name = :name, email = :email, email_folded = :email_folded
where authority = :authority and account = :account
