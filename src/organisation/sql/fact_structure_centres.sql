select structure, centre, node, held_from, held_to from structure_centre where authority = :authority
