select member.record, own.family
from member
join person own on own.authority = member.authority and own.person = member.record
where member.authority = :authority and member.family = :family
order by case member.role when 'carer' then 0 else 1 end, member.record
limit 1
