delete from family_apart
where authority = :authority
  and first in (select record from family_record where authority = :authority and family in (:first, :second))
  and second in (select record from family_record where authority = :authority and family in (:first, :second))
