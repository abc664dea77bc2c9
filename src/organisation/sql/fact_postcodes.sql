select postcode, area from postcode where authority = :authority
