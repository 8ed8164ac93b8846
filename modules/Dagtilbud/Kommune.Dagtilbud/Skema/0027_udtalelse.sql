-- M16: what Myndighed asks about a child of a unit, and the answer.
create table dagtilbud.udtalelse(
  id uuid primary key,
  borger_id uuid not null,
  enhed_id uuid not null,
  spoergsmaal text not null,
  grundlag text not null,
  modtaget timestamptz not null,
  svar_senest date not null,
  rykket timestamptz,
  besvaret timestamptz,
  besvaret_af uuid,
  svar text,
  opgivet timestamptz,
  version int not null);
create index udtalelse_borger on dagtilbud.udtalelse(borger_id, modtaget);
