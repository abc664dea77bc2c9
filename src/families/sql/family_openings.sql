select account, opened from protected_opening
where authority = :authority and family in (select record from family_record where authority = :authority and family = :family)
order by opened desc, id
