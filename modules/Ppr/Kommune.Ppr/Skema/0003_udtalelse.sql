-- M16: what Myndighed asks PPR about a child, and the answer.
create table ppr.udtalelse(
  id uuid primary key,
  borger_id uuid not null,
  ppr_id uuid not null,
  spoergsmaal text not null collate "da-x-icu",
  grundlag text not null collate "da-x-icu",
  modtaget timestamptz not null,
  svar_senest date not null,
  medarbejder_id uuid,                                 -- who has it; null is PPR's leader
  givet timestamptz,
  rykket timestamptz,
  besvaret timestamptz,
  besvaret_af uuid,
  svar text collate "da-x-icu",
  opgivet timestamptz,
  version int not null);
create index udtalelse_borger on ppr.udtalelse(borger_id, modtaget);
create index udtalelse_aaben on ppr.udtalelse(svar_senest, id) where besvaret is null and opgivet is null;
