select area, month, count from birth_count as one
where authority = :authority and month >= :from and month < :to
  and one.said = (
    select max(later.said) from birth_count as later
    where later.authority = :authority and later.area = one.area and later.month = one.month)
order by area, month
