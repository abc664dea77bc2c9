update closed_family set opened = :opened, opened_by = :account where authority = :authority and id = :id and opened is null
