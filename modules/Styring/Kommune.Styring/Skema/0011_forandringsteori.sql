-- ST3: a theory of change, kept whole each time it is written, as a strategy is.
create table styring.forandringsteori(
  id uuid primary key,
  strategi_id uuid not null references styring.strategi(id),
  version int not null,
  navn text collate "da-x-icu" not null);
create index forandringsteori_liste on styring.forandringsteori(strategi_id, navn, id);
create table styring.teoriudgave(
  teori_id uuid not null references styring.forandringsteori(id),
  nr int not null,
  indhold jsonb not null,
  registreret timestamptz not null,
  bruger uuid not null,
  primary key (teori_id, nr));
