insert into slow_down (authority, subject, failures, last_failure, not_before)
values (:authority, :subject, 1, :now, 0)
on conflict (authority, subject) do update set
  failures = case when slow_down.last_failure < :forgotten then 1 else slow_down.failures + 1 end,
  last_failure = excluded.last_failure
where slow_down.not_before <= excluded.last_failure
returning failures
