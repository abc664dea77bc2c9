insert into own_field (authority, field, asked_of, label, hint, purpose, type, choices, required, sensitive, opened, closed)
values (:authority, :field, :asked_of, :label, :hint, :purpose, :type, :choices, :required, :sensitive, :opened, :closed)
on conflict (authority, field) do update set
  asked_of = excluded.asked_of, label = excluded.label, hint = excluded.hint, purpose = excluded.purpose,
  type = excluded.type, choices = excluded.choices, required = excluded.required, sensitive = excluded.sensitive,
  opened = excluded.opened, closed = excluded.closed
where (own_field.asked_of, own_field.label, own_field.hint, own_field.purpose, own_field.type, own_field.choices,
    own_field.required, own_field.sensitive, own_field.opened, own_field.closed)
  is distinct from (excluded.asked_of, excluded.label, excluded.hint, excluded.purpose, excluded.type, excluded.choices,
    excluded.required, excluded.sensitive, excluded.opened, excluded.closed)
