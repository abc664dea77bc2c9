select batch, id, letter, title, made, account, asked_only
from letter_batch
where authority = :authority and account = :account
order by batch desc
limit :most
