insert into birth_columns (authority, headers, columns, changed) values (:authority, :headers, :columns, :changed)
on conflict (authority, headers) do update set columns = excluded.columns, changed = excluded.changed
