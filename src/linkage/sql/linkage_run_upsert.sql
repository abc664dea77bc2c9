insert into linkage_run (authority, import, finished)
values (:authority, :import, :finished)
on conflict (authority) do update set import = excluded.import, finished = excluded.finished
