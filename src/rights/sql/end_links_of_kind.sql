update one_time_link set used = :used where authority = :authority and kind = :kind and used is null
