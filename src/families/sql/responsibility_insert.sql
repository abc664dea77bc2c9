insert into responsibility (authority, carer, child, held_from, relation, parental)
values (:authority, :carer, :child, :from, :relation, :parental)
