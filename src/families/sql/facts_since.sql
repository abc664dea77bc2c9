-- What was said of a record from that day on.
select (select count(*) from address where authority = :authority and person = :record and held_from >= :since)
  + (select count(*) from registration where authority = :authority and person = :record and registered >= :since)
  + (select count(*) from group_membership where authority = :authority and person = :record and held_from >= :since)
  + (select count(*) from contact_detail where authority = :authority and person = :record and held_from >= :since)
  + (select count(*) from person_need where authority = :authority and person = :record and held_from >= :since)
  + (select count(*) from card where authority = :authority and person = :record and held_from >= :since)
  + (select count(*) from own_answer where authority = :authority and person = :record and held_from >= :since)
  + (select count(*) from consent where authority = :authority and person = :record and said_on >= :since)
