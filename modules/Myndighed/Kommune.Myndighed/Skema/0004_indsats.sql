-- M8: Udfører's catalogue as it was told, one row per fact, so that a price can be looked up for any date.
create table myndighed.tilbud_version(
  id uuid primary key,                                  -- the fact
  tilbud_id uuid not null,
  gaelder timestamptz not null,
  registreret timestamptz not null,
  navn text collate "da-x-icu" not null,
  maalgruppe text collate "da-x-icu" not null,
  trin int not null,
  hjemler text[] not null,
  prisenhed text collate "C" not null,
  pris numeric not null,
  pris_fra date not null,
  eget boolean not null,
  aktivt boolean not null);
create index tilbud_version_tilbud on myndighed.tilbud_version(tilbud_id, gaelder);
create table myndighed.matchning(
  id uuid primary key,
  borger_id uuid not null,
  sag_id uuid not null,
  tilbud_id uuid not null,
  tilbud_navn text collate "da-x-icu" not null,
  spoergsmaal text collate "da-x-icu" not null,
  svar_senest date not null,
  spurgt_af uuid not null,
  spurgt timestamptz not null,
  svar_faktum uuid,
  besvaret timestamptz,
  egnet boolean,
  kan_begynde date,
  svar text collate "da-x-icu");
create index matchning_sag on myndighed.matchning(sag_id, spurgt);
create index matchning_borger on myndighed.matchning(borger_id);
-- M6: one row per decision and draft.
create table myndighed.afgoerelse(
  id uuid primary key,
  borger_id uuid not null,
  sag_id uuid not null,
  tilstand text collate "C" not null,
  begyndt timestamptz not null,
  truffet timestamptz,
  hjemmel text collate "C",
  uden_samtykke boolean,
  indsats_id uuid) with (fillfactor = 80);
create index afgoerelse_sag on myndighed.afgoerelse(sag_id, begyndt);
create index afgoerelse_borger on myndighed.afgoerelse(borger_id);
-- M7-M9: one row per measure. Running is ophoert null; F4 asks for those with fornyet_vurdering.
create table myndighed.indsats(
  id uuid primary key,
  borger_id uuid not null,
  sag_id uuid not null,
  afgoerelse_id uuid not null,
  tilbud_id uuid not null,
  tilbud_navn text collate "da-x-icu" not null,
  hjemmel text collate "C" not null,
  anbringelse boolean not null,
  fornyet_vurdering boolean not null,
  trin int not null,
  trin_foer int,
  spor int not null,
  pris_pr_maaned numeric(12,2) not null,
  fra date not null,
  til date not null,
  bevilget timestamptz not null,
  begyndt timestamptz,
  antal_opfoelgninger int not null,
  uden_progression int not null,
  ophoert timestamptz,
  ophoersaarsag text collate "C") with (fillfactor = 80);
create index indsats_borger on myndighed.indsats(borger_id) where ophoert is null;
create index indsats_borger_alle on myndighed.indsats(borger_id, bevilget);
create index indsats_sag on myndighed.indsats(sag_id, bevilget);
-- M9: Udfører's reports before a follow-up.
create table myndighed.statusrapport(
  id uuid primary key,                                  -- the fact
  borger_id uuid not null,
  indsats_id uuid not null,
  gaelder timestamptz not null,
  registreret timestamptz not null,
  sket_siden_sidst text collate "da-x-icu" not null,
  barnets_ord text collate "da-x-icu",
  anbefaling text collate "C" not null,
  maal text not null,                                   -- JSON; text, so that a rebuilt row compares equal
  sessioner int not null,
  timer numeric not null);
create index statusrapport_indsats on myndighed.statusrapport(indsats_id, gaelder);
create index statusrapport_borger on myndighed.statusrapport(borger_id);
