select printing, id, form, printed, account, households
from letter_printing
where authority = :authority and batch = :batch
order by printing desc
