select lesser, greater from apart_key where authority = :authority order by lesser, greater
