delete from likely_pair where authority = :authority and found <> :found
