-- In every record of the person: what another record fills in would stay otherwise (member_records.hpp).
update person set died = :value where authority = :authority and counts_as = :person
