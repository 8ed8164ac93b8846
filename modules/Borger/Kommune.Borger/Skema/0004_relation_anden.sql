-- Families are read as they were known at a moment, superseded rows included: an index of the rows in force alone is no help,
-- and the search for siblings read the whole table.
drop index borger.relation_anden;
create index relation_anden on borger.relation(anden_id, art);
