-- Who the person is (B1, B2, B5). Every table about a person has borger_id: erasure finds its rows by that column alone (X9).
-- Catalogues without it: grundomraade, distrikt, gruppering.
-- What is shown as-of is superseded, never updated: gaelder_fra/til is when it was so, registreret/afloest when we believed it.

create table borger.person(
  borger_id uuid primary key,
  cpr text collate "C" constraint person_cpr unique check (cpr ~ '^[0-9]{10}$'),
  erstatningsnummer text collate "C" constraint person_erstatningsnummer unique,
  foedselsdato date,
  ufoedt boolean not null,
  termin date,
  mor_id uuid,                                          -- an unborn child is a record on its mother until it gets a CPR
  registreret timestamptz not null,
  bruger uuid not null,
  begrundelse text not null,
  constraint person_ufoedt check (not ufoedt or (cpr is null and foedselsdato is null and mor_id is not null)));

create table borger.navn(
  id uuid primary key,
  borger_id uuid not null,
  fornavne text collate "da-x-icu" not null,
  efternavn text collate "da-x-icu" not null,
  kaldenavn text collate "da-x-icu",
  soegenavn text collate "C" not null,                  -- folded (Soegning/Foldning.cs): aa = å, c = k, th = t …; ASCII only
  gaelder_fra date not null,
  gaelder_til date,
  registreret timestamptz not null,
  afloest timestamptz,
  bruger uuid not null,
  begrundelse text not null);
create unique index navn_gaeldende on borger.navn(borger_id, gaelder_fra) where afloest is null;
create index navn_borger on borger.navn(borger_id, registreret);
create index navn_soeg on borger.navn using gin (soegenavn public.gin_trgm_ops) where afloest is null;

create table borger.adresse(
  id uuid primary key,
  borger_id uuid not null,
  vej text collate "da-x-icu" not null,
  postnr text collate "C" not null,
  by text collate "da-x-icu" not null,
  grundomraade text collate "C",
  gaelder_fra date not null,
  gaelder_til date,
  registreret timestamptz not null,
  afloest timestamptz,
  bruger uuid not null,
  begrundelse text not null);
create unique index adresse_gaeldende on borger.adresse(borger_id, gaelder_fra) where afloest is null;
create index adresse_borger on borger.adresse(borger_id, registreret);

create table borger.beskyttelse(
  id uuid primary key,
  borger_id uuid not null,
  beskyttet boolean not null,
  gaelder_fra date not null,
  gaelder_til date,
  registreret timestamptz not null,
  afloest timestamptz,
  bruger uuid not null,
  begrundelse text not null);
create unique index beskyttelse_gaeldende on borger.beskyttelse(borger_id, gaelder_fra) where afloest is null;
create index beskyttelse_borger on borger.beskyttelse(borger_id, registreret);

create table borger.foraeldremyndighed(
  id uuid primary key,
  borger_id uuid not null,
  indehaver_id uuid not null,
  medindehaver_id uuid,
  gaelder_fra date not null,
  gaelder_til date,
  registreret timestamptz not null,
  afloest timestamptz,
  bruger uuid not null,
  begrundelse text not null,
  constraint foraeldremyndighed_to check (medindehaver_id is distinct from indehaver_id));
create unique index foraeldremyndighed_gaeldende on borger.foraeldremyndighed(borger_id, gaelder_fra) where afloest is null;
create index foraeldremyndighed_borger on borger.foraeldremyndighed(borger_id, registreret);

-- The other person's relation to borger_id: "anden er borgers mor". Siblings follow from shared parents; others are said.
create table borger.relation(
  id uuid primary key,
  borger_id uuid not null,
  anden_id uuid not null,
  art text collate "C" not null check (art in ('Foraelder', 'Soeskende', 'Netvaerk')),
  betegnelse text collate "da-x-icu" not null,
  gaelder_fra date not null,
  gaelder_til date,
  registreret timestamptz not null,
  afloest timestamptz,
  bruger uuid not null,
  begrundelse text not null,
  constraint relation_to_personer check (borger_id <> anden_id));
create unique index relation_gaeldende on borger.relation(borger_id, anden_id, art, gaelder_fra) where afloest is null;
create index relation_borger on borger.relation(borger_id, registreret);
create index relation_anden on borger.relation(anden_id) where afloest is null;

-- Two records found to be one: borger_id is the same person as samme_som. Undone by ophaevet. samme_som is never itself an
-- alias, so one step is enough.
create table borger.alias(
  id uuid primary key,
  borger_id uuid not null,
  samme_som_id uuid not null,
  registreret timestamptz not null,
  ophaevet timestamptz,
  bruger uuid not null,
  begrundelse text not null,
  constraint alias_to_personer check (borger_id <> samme_som_id));
create unique index alias_gaeldende on borger.alias(borger_id) where ophaevet is null;
create index alias_samme_som on borger.alias(samme_som_id) where ophaevet is null;

-- Who changed which fields, and why. No values: those stand in the versions.
create table borger.aendring(
  id uuid primary key,
  borger_id uuid not null,
  felter text[] not null,
  gaelder timestamptz not null,
  registreret timestamptz not null,
  bruger uuid not null,
  begrundelse text not null);
create index aendring_borger on borger.aendring(borger_id, gaelder desc);

-- B5: an address lies in a grundområde, which is stable; which district that belongs to is a dated grouping.
create table borger.grundomraade(
  kode text collate "C" primary key,
  navn text collate "da-x-icu" not null);
create table borger.distrikt(
  kode text collate "C" primary key,
  navn text collate "da-x-icu" not null);
create table borger.gruppering(
  id uuid primary key,
  grundomraade text collate "C" not null references borger.grundomraade(kode),
  distrikt text collate "C" not null references borger.distrikt(kode),
  gaelder_fra date not null,
  gaelder_til date,
  registreret timestamptz not null,
  afloest timestamptz,
  bruger uuid not null,
  begrundelse text not null);
create unique index gruppering_gaeldende on borger.gruppering(grundomraade, gaelder_fra) where afloest is null;

-- The person and every record merged with it, the record that goes on first.
create function borger.aliasser(p_id uuid) returns uuid[] language sql stable set search_path = pg_catalog, pg_temp as $f$
  select array(
    select k.id from (select coalesce((select a.samme_som_id from borger.alias a where a.borger_id = p_id and a.ophaevet is null), p_id) as id) k
    union all
    select a.borger_id from borger.alias a
    where a.samme_som_id = coalesce((select b.samme_som_id from borger.alias b where b.borger_id = p_id and b.ophaevet is null), p_id) and a.ophaevet is null) $f$;
