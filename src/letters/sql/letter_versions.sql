select letter, language, version, title, body, begun, account
from letter_version
where authority = :authority and begun <= :at
order by letter, language, version
