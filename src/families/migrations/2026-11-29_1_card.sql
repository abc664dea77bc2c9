-- A card that somebody holds, with which they are found and marked as there: its number as it is printed. On a day a card is
-- one person's.
create table card (
  authority integer not null,
  person integer not null,
  card code_text not null,
  held_from date not null,
  held_to date,
  primary key (authority, person, card, held_from),
  foreign key (authority, person) references person (authority, person)
);
create index card_by_number on card (authority, card);
