update registration_link set ended = :ended where authority = :authority and centre = :centre and ended is null
