select purpose, said_on, given, wording from consent where authority = :authority and family = :family order by purpose, said_on desc
