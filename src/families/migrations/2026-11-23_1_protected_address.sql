-- Few among all addresses, and asked for at every start.
create index protected_address on address (authority, person) where protected = 'yes';
