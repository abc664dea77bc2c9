-- What the council asks of its own when a family registers, and why. `asked_of` is `child`, `carer` or `family`; `type` is
-- `text`, `number`, `date`, `yes_no` or `choice`; the choices have `|` between them. No field is removed: closed, it is not
-- asked any more, and what was answered stays.
create table own_field (
  authority integer not null,
  field code_text not null,
  asked_of text not null,
  label text not null,
  hint text,
  purpose text not null,
  type text not null,
  choices text,
  required text not null,
  sensitive text not null,
  opened date not null,
  closed date,
  primary key (authority, field)
);

-- What somebody answered to it: a day as `2026-09-30`, `yes` or `no`, the words of a choice. The answer of a whole family
-- hangs on one of its carers.
create table own_answer (
  authority integer not null,
  person integer not null,
  field code_text not null,
  held_from date not null,
  words text not null,
  held_to date,
  primary key (authority, person, field, held_from),
  foreign key (authority, person) references person (authority, person),
  foreign key (authority, field) references own_field (authority, field)
);

-- Which of the questions that Hearth asks itself a registration must answer.
create table required_question (
  authority integer not null,
  question code_text not null,
  primary key (authority, question)
);
