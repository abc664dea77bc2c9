insert into letter_recipient (authority, person, printing)
values (:authority, :person, :printing)
