-- M17: one row per placement, with the place it came to last. Running is ophoert null.
create table myndighed.anbringelse(
  id uuid primary key,
  borger_id uuid not null,
  sag_id uuid not null,
  indsats_id uuid not null,
  grundlag text collate "C" not null,
  form text collate "C" not null,
  trin int not null,
  fra date not null,
  antal_besoeg int not null,
  seneste_besoeg timestamptz,
  ophoert timestamptz,
  aarsag text collate "C") with (fillfactor = 80);
create index anbringelse_borger on myndighed.anbringelse(borger_id, fra);
