select status from attendance where authority = :authority and session = :session and person = :person
