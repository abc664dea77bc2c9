update authority set last_entry = last_entry + :count where authority = :authority returning last_entry
