-- Of two people of one family nothing was said.
delete from family_apart where authority = :authority and first = second
