delete from structure_centre
where authority = :authority and structure = :structure and centre = :centre and node = :node
  and held_from = coalesce(:from, '')
