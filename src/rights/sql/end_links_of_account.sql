update one_time_link set used = :used where authority = :authority and account = :account and used is null
