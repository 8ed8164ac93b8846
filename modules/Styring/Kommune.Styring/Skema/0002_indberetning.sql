-- ST11: statutory statistics. What was sent of each measure last decides what is new, changed or gone. Rows go with the child.
create table styring.indberetning(
  id uuid primary key,
  til date not null,
  dannet timestamptz not null,
  bruger uuid not null,
  fejl int not null,
  sendt timestamptz,
  sendt_af uuid);
create index indberetning_liste on styring.indberetning(dannet desc, id);
create table styring.indberetningspost(
  indberetning_id uuid not null references styring.indberetning(id) on delete cascade,
  indsats_id uuid not null,
  borger_id uuid not null,
  handling text not null,
  indhold text not null,                                -- the record as it is sent
  primary key (indberetning_id, indsats_id));
create index indberetningspost_indsats on styring.indberetningspost(indsats_id);
create index indberetningspost_borger on styring.indberetningspost(borger_id);
