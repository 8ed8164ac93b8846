-- ST10: what was decided for each focus area on a day, with the goals and figures as they stood then. Frozen: never changed.
create table styring.aarsstatus(
  id uuid primary key,
  strategi_id uuid not null references styring.strategi(id),
  pr date not null,
  indhold jsonb not null,
  registreret timestamptz not null,
  bruger uuid not null);
create index aarsstatus_liste on styring.aarsstatus(strategi_id, pr, id);
