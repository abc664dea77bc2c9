insert into headcount (authority, session, adults, children)
values (:authority, :session, :adults, :children)
on conflict (authority, session) do update set
  adults = excluded.adults, children = excluded.children
where (headcount.adults, headcount.children)
  is distinct from (excluded.adults, excluded.children)
