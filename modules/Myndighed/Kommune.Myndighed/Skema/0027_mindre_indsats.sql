-- M14: one row per small effort of a distriktsteam. Running is slut null.
create table myndighed.mindre_indsats(
  id uuid primary key,
  borger_id uuid not null,
  team uuid not null,
  af uuid not null,
  artnavn text collate "da-x-icu" not null,
  begyndt timestamptz not null,
  senest timestamptz not null,
  udfald text collate "C",
  vej text collate "C",
  slut timestamptz) with (fillfactor = 80);
create index mindre_indsats_liste on myndighed.mindre_indsats(team, begyndt desc, id desc);
create index mindre_indsats_loeber on myndighed.mindre_indsats(team, senest, id) where slut is null;
create index mindre_indsats_borger on myndighed.mindre_indsats(borger_id);
