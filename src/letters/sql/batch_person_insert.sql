insert into letter_batch_person (authority, batch, person)
values (:authority, :batch, :person)
