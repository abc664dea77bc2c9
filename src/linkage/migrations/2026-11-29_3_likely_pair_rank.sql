-- Whoever decides about one pair goes on to the next: found without reading the others.
create index likely_pair_rank on likely_pair (authority, probability desc, first, second);
