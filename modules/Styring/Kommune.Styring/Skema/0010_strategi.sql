-- ST1: a strategy is a document. Each time it is written, adopted, adjusted or closed it is kept whole as it then was, with who and why.
create table styring.strategi(
  id uuid primary key,
  version int not null,
  tilstand text not null,
  ansvarlig uuid not null,
  fra date not null,
  til date not null);
create index strategi_liste on styring.strategi(fra, id);
create table styring.strategiudgave(
  strategi_id uuid not null references styring.strategi(id),
  nr int not null,
  art text not null,
  indhold jsonb not null,
  registreret timestamptz not null,
  bruger uuid not null,
  begrundelse text,
  primary key (strategi_id, nr));
create table styring.trin_udfoert(
  strategi_id uuid not null references styring.strategi(id),
  trin_id uuid not null,
  hvem uuid not null,                                   -- the department, or who answers for the strategy
  note text,
  registreret timestamptz not null,
  bruger uuid not null,
  primary key (trin_id, hvem));
create index trin_udfoert_strategi on styring.trin_udfoert(strategi_id);

-- ST2: a goal under a vision, of one department or shared. What happened to it is a fact each.
create table styring.strategimaal(
  id uuid primary key,
  strategi_id uuid not null references styring.strategi(id),
  vision_id uuid not null,
  afdeling uuid,                                        -- none: shared by all of them
  version int not null,
  tilstand text not null,
  titel text not null,
  senest date);
create index strategimaal_liste on styring.strategimaal(strategi_id, vision_id, id);
create table styring.maalfaktum(
  maal_id uuid not null references styring.strategimaal(id),
  nr int not null,
  art text not null,
  indhold jsonb,
  vurdering text,
  tekst text,
  registreret timestamptz not null,
  bruger uuid not null,
  primary key (maal_id, nr));
