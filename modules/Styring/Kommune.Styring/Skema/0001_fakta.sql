-- ST4: every public event of every department, as it was published. A correction is a row of its own that names the same fact;
-- the row before it is superseded and stays, so that every figure can be computed as it was known on any day.
create table styring.faktum(
  nr bigint primary key,                                -- its number in the log: the same message is taken once
  art text collate "C" not null,                        -- myndighed.underretning-modtaget.v1, for corrections too
  faktum_id uuid not null,
  borger_id uuid,                                       -- the child as registered; erasure follows it
  gaelder timestamptz not null,
  registreret timestamptz not null,
  afloest timestamptz,
  annulleret boolean not null,
  indhold jsonb not null);
create index faktum_art on styring.faktum(art, nr);
create index faktum_samme on styring.faktum(faktum_id, art, nr);
create index faktum_borger on styring.faktum(borger_id) where borger_id is not null;

-- Birth dates are in no public event; without them there is no breakdown by age.
create table styring.barn(
  borger_id uuid primary key,
  foedt date not null);

-- A replay of the whole log: at most one is running.
create table styring.genafspilning(
  id uuid primary key,
  bestilt timestamptz not null,
  bruger uuid not null,
  naaet bigint not null,
  maal bigint not null,
  antal bigint not null,
  faerdig timestamptz);
create unique index genafspilning_en on styring.genafspilning((true)) where faerdig is null;
create index genafspilning_liste on styring.genafspilning(bestilt desc, id);
