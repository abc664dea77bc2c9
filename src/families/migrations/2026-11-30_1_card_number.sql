-- A card is looked for by its letters and digits, however they are parted in print.
drop index card_by_number;
create index card_by_number on card (authority, upper(replace(replace(replace(replace(card, ' ', ''), '-', ''), '.', ''), '/', '')));
