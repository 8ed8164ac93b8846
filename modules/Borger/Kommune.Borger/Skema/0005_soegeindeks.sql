-- Both ways a word is sought, from a word's beginning and nearly, ask of the same expression; the index before covered one of them,
-- and half an index is none for an OR. Names are written seldom and sought all day: the index keeps no list of what is still to be put in.
create index navn_soegeord on borger.navn using gin ((' ' || soegenavn) public.gin_trgm_ops) with (fastupdate = off) where afloest is null;
drop index borger.navn_soeg;
