-- M12: a round of supervision, the cases it took, what they were answered, and the cases it was drawn among.
create table myndighed.tilsynsrunde(
  id uuid primary key,
  borger_id uuid not null,                              -- about nobody: its own id
  led text collate "C",
  fra date not null,
  til date not null,
  distrikt text collate "da-x-icu",
  udtaget int not null,
  trukket timestamptz not null,
  trukket_af uuid not null,
  afsluttet timestamptz) with (fillfactor = 80);
create index tilsynsrunde_liste on myndighed.tilsynsrunde(trukket desc, id desc);
create table myndighed.sagstilsyn(
  id uuid primary key,
  borger_id uuid not null,
  runde_id uuid not null,
  sag_id uuid not null,
  nr int not null,
  gennemgaaet timestamptz,
  fund int not null,
  aabne_fund int not null) with (fillfactor = 80);
create index sagstilsyn_runde on myndighed.sagstilsyn(runde_id, nr);
create index sagstilsyn_borger on myndighed.sagstilsyn(borger_id);
create table myndighed.tilsynssvar(
  id uuid primary key,
  borger_id uuid not null,
  sag_id uuid not null,
  kode text collate "C" not null,
  svar text collate "C" not null,
  aar int not null,
  distrikt text collate "da-x-icu");
create index tilsynssvar_kode on myndighed.tilsynssvar(aar, kode);
create index tilsynssvar_borger on myndighed.tilsynssvar(borger_id);
-- Frozen when the sample is drawn, so that it can be drawn again.
create table myndighed.tilsynspopulation(
  runde_id uuid not null,
  sag_id uuid not null,
  borger_id uuid not null,
  primary key (runde_id, sag_id));
create index tilsynspopulation_borger on myndighed.tilsynspopulation(borger_id);
