insert into letter_printing (authority, printing, id, batch, form, printed, account, households)
values (:authority, :printing, :id, :batch, :form, :printed, :account, :households)
