select person, kind, detail from contact_detail where authority = :authority and held_to is null order by person, kind
