-- Who holds it on that day or later, whatever parts its letters and digits where it is held.
select person from card
where authority = :authority and upper(replace(replace(replace(replace(card, ' ', ''), '-', ''), '.', ''), '/', '')) = :card
  and (held_to is null or held_to > :from)
limit 1
