insert into birth_count (authority, area, month, said, count, source)
values (:authority, :area, :month, :said, :count, :source)
on conflict (authority, area, month, said) do update set count = excluded.count, source = excluded.source
