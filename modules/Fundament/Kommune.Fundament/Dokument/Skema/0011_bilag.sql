-- Attachments arrive piece by piece, each piece in a transaction of its own, so that neither memory nor a slow line decides how
-- large one may be. What was never finished is cleared after an hour.
create table dokument.undervejs(
  id uuid not null,
  nr int not null,
  indhold bytea not null,
  tid timestamptz not null,
  primary key (id, nr));
create index undervejs_tid on dokument.undervejs(tid) where nr = 0;
-- An attachment that should not have been there: its content goes, that it was there and why it went stays.
alter table dokument.dokument add column fjernet timestamptz, add column fjernet_af uuid, add column fjernet_grund text;
