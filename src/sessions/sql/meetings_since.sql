select (select count(*) from session
        join attendance on attendance.authority = session.authority and attendance.session = session.session
        where session.authority = :authority and session.starts >= :since and attendance.person = :record)
  + (select count(*) from contact where authority = :authority and person = :record and held_on >= :on)
