-- SA2: meetings, derived from their streams. Of a meeting without a child borger_id is the meeting itself (docs/adr/0006).
create table samspil.moede(
  id uuid primary key,
  borger_id uuid not null,
  emne text not null,
  type text not null,
  typenavn text not null collate "da-x-icu",
  enhed_id uuid,
  start timestamptz not null,
  minutter int not null,
  deltagere int not null,
  samtykke_id uuid,
  holdt timestamptz,
  aflyst timestamptz,
  udfald text,
  beslutninger int not null,
  opgaver int not null,
  loest int not null) with (fillfactor = 80);
create index moede_borger on samspil.moede(borger_id, start);
create index moede_samtykke on samspil.moede(samtykke_id) where samtykke_id is not null;
create index moede_holdt on samspil.moede(holdt) where holdt is not null;
-- An employee's own meetings, in order of time: their list and their calendar.
create table samspil.moededeltager(
  moede_id uuid not null,
  medarbejder_id uuid not null,
  borger_id uuid not null,
  start timestamptz not null,
  lukket timestamptz,
  primary key (moede_id, medarbejder_id));
create index moededeltager_mine on samspil.moededeltager(medarbejder_id, start, moede_id);
create index moededeltager_borger on samspil.moededeltager(borger_id);
-- SA3: consents, derived from their streams.
create table samspil.samtykke(
  id uuid primary key,
  borger_id uuid not null,
  mellem text not null,
  til date not null,
  trukket timestamptz);
create index samtykke_borger on samspil.samtykke(borger_id, til);
-- SA1: wishes from other departments.
create table samspil.oenske(
  id uuid primary key,
  borger_id uuid,
  enhed_id uuid not null,
  afsender uuid not null,
  emne text not null collate "da-x-icu",
  forsoegt text collate "da-x-icu",
  grundlag text not null,
  modtaget timestamptz not null,
  besvaret timestamptz,
  moede_id uuid);
create index oenske_borger on samspil.oenske(borger_id) where borger_id is not null;
create index oenske_enhed on samspil.oenske(enhed_id, modtaget, id) where besvaret is null;
