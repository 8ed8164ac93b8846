-- M1: the register of notifications, one row per child and notification.
create table myndighed.underretning(
  id uuid primary key,
  borger_id uuid not null,
  henvendelse uuid not null,
  underretter text not null,
  fra text not null,
  akut boolean not null,
  overgreb boolean not null,
  team uuid not null,
  modtaget timestamptz not null,
  vurderet timestamptz,
  udfald text,
  kvitteret timestamptz,
  annulleret boolean not null) with (fillfactor = 80);
create index underretning_liste on myndighed.underretning(modtaget desc, id desc);
create index underretning_aabne on myndighed.underretning(modtaget, id) where vurderet is null and not annulleret;
create index underretning_barn on myndighed.underretning(borger_id, modtaget);
create index underretning_henvendelse on myndighed.underretning(henvendelse);
