select change from rights_change where authority = :authority
