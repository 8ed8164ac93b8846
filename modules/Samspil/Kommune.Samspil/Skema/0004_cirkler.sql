-- SA4: what the departments told of efforts, one row per fact; and each effort as the facts make it.
create table samspil.cirkelfaktum(
  id uuid primary key,
  indsats_id uuid not null,
  borger_id uuid not null,
  kilde text not null collate "C",
  sag_id uuid,
  nr int not null,
  dag date not null,
  art text collate "C",
  til date,
  revisiteres date,
  annulleret boolean not null);
create index cirkelfaktum_indsats on samspil.cirkelfaktum(indsats_id);
create index cirkelfaktum_borger on samspil.cirkelfaktum(borger_id);
create index cirkelfaktum_sag on samspil.cirkelfaktum(sag_id) where sag_id is not null;
create table samspil.indsats(
  id uuid primary key,
  borger_id uuid not null,
  kilde text not null collate "C",
  sag_id uuid,
  art text not null collate "C",
  fra date not null,
  til date,
  revisiteres date,
  slut date,
  vej_til date);
create index indsats_borger on samspil.indsats(borger_id);
create index indsats_sag on samspil.indsats(sag_id) where sag_id is not null;
create index indsats_liste on samspil.indsats(kilde, fra, id);
create table samspil.sagsplan(
  id uuid primary key,
  borger_id uuid not null,
  godkendt date);
create index sagsplan_borger on samspil.sagsplan(borger_id);
-- A way back that was written here; the one that holds has not been superseded.
create table samspil.vej(
  id uuid primary key,
  indsats_id uuid not null,
  borger_id uuid not null,
  tekst text not null collate "da-x-icu",
  senest date not null,
  skrevet timestamptz not null,
  skrevet_af uuid not null,
  afloest timestamptz);
create unique index vej_gaelder on samspil.vej(indsats_id) where afloest is null;
create index vej_borger on samspil.vej(borger_id);
