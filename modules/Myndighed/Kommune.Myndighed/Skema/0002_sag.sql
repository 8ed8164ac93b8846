-- M2: one row per case, for lists and for finding a child's open case.
create table myndighed.sag(
  id uuid primary key,
  borger_id uuid not null,
  kle text not null,
  team uuid not null,
  ansvarlig uuid,
  aabnet timestamptz not null,
  lukket timestamptz) with (fillfactor = 80);
create unique index sag_aaben on myndighed.sag(borger_id) where lukket is null;
create index sag_liste on myndighed.sag(aabnet desc, id desc);
