insert into person_need (authority, person, kind, held_from, words) values (:authority, :person, :kind, :from, :words)
