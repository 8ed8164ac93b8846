-- U1: the catalogue. `tilbud` is the identity and the version that a command acts on; what is known of an offer, and its
-- prices, are superseded and never updated: gaelder_* is when it holds, registreret and afloest when we believed so.
create table udfoerer.tilbud(
  id uuid primary key,
  version int not null,
  naeste_gennemgang date not null,                     -- the yearly review (S4: in May)
  gennemgang_opgave uuid not null,
  oprettet timestamptz not null);
create table udfoerer.tilbud_udgave(
  id uuid primary key,
  tilbud_id uuid not null references udfoerer.tilbud(id),
  navn text not null collate "da-x-icu",
  maalgruppe text not null collate "da-x-icu",
  metode text not null collate "da-x-icu",
  evidens text collate "da-x-icu",
  hjemler text[] not null,
  skal boolean not null,
  form text not null,
  trin int not null check (trin between 1 and 6),
  eget boolean not null,
  cvr text,
  enhed_id uuid not null,                              -- the house that owns it; for external offers the coordinators' unit
  pladser int not null check (pladser >= 0),
  aktiv boolean not null,
  gaelder_fra date not null,
  gaelder_til date,
  registreret timestamptz not null,
  afloest timestamptz,
  bruger uuid not null,
  begrundelse text,
  check (eget = (cvr is null)),
  check (gaelder_til is null or gaelder_til >= gaelder_fra));
create index tilbud_udgave_liste on udfoerer.tilbud_udgave(navn, tilbud_id) where afloest is null;
create index tilbud_udgave_tilbud on udfoerer.tilbud_udgave(tilbud_id, gaelder_fra);
create table udfoerer.tilbud_pris(
  id uuid primary key,
  tilbud_id uuid not null references udfoerer.tilbud(id),
  enhed text not null,
  pris numeric(12,2) not null check (pris >= 0),
  gaelder_fra date not null,
  gaelder_til date,
  registreret timestamptz not null,
  afloest timestamptz,
  bruger uuid not null,
  begrundelse text,
  check (gaelder_til is null or gaelder_til >= gaelder_fra));
create index tilbud_pris_tilbud on udfoerer.tilbud_pris(tilbud_id, gaelder_fra);

-- S1: Myndighed's question before a decision, and the answer.
create table udfoerer.matchning(
  id uuid primary key,
  borger_id uuid not null,
  tilbud_id uuid not null,
  enhed_id uuid not null,
  spoergsmaal text not null,
  svar_senest date not null,
  grundlag text not null,
  modtaget timestamptz not null,
  besvaret timestamptz,
  besvaret_af uuid,
  egnet boolean,
  kan_begynde date,
  svar text);
create index matchning_borger on udfoerer.matchning(borger_id);

-- U2, U3: rows for lists; the truth is in the streams.
create table udfoerer.bestilling(
  id uuid primary key,
  borger_id uuid not null,
  indsats_id uuid not null,
  tilbud_id uuid not null,
  tilbudsnavn text not null collate "da-x-icu",
  enhed_id uuid not null,
  tilstand text not null,
  modtaget timestamptz not null,
  fra date not null,
  forventet_start date,
  behandler_id uuid) with (fillfactor = 80);
create index bestilling_enhed on udfoerer.bestilling(enhed_id, modtaget, id);
create index bestilling_borger on udfoerer.bestilling(borger_id);
create table udfoerer.forloeb(
  id uuid primary key,
  borger_id uuid not null,
  indsats_id uuid not null,
  tilbud_id uuid not null,
  tilbudsnavn text not null collate "da-x-icu",
  enhed_id uuid not null,
  behandler_id uuid not null,
  tilstand text not null,
  begyndt date not null,
  naeste_opfoelgning timestamptz,
  senest_rapporteret timestamptz,
  afsluttet date) with (fillfactor = 80);
create index forloeb_behandler on udfoerer.forloeb(behandler_id, begyndt, id);
create index forloeb_enhed on udfoerer.forloeb(enhed_id, begyndt, id);
create index forloeb_borger on udfoerer.forloeb(borger_id);
