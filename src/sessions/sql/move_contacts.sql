update contact set person = :other where authority = :authority and person = :record and held_on >= :on
