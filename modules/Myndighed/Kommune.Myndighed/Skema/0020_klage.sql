-- M18: one row per appeal, for the list in which the municipality reads what it learns.
create table myndighed.klage(
  id uuid primary key,
  borger_id uuid not null,
  sag_id uuid not null,
  afgoerelse_id uuid not null,
  klager uuid not null,
  modtaget timestamptz not null,
  rettidig boolean not null,
  direkte boolean not null,
  genvurdering text collate "C",
  videresendt timestamptz,
  udfald text collate "C",
  afgjort timestamptz,
  laering text collate "da-x-icu") with (fillfactor = 80);
create index klage_liste on myndighed.klage(modtaget desc, id desc);
create index klage_afgoerelse on myndighed.klage(afgoerelse_id, modtaget);
create index klage_borger on myndighed.klage(borger_id);
