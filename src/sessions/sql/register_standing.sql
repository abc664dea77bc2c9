select person, status from attendance where authority = :authority and session = :session
