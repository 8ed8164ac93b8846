-- X6: who works here, where and as what, with validity. Superseded, never updated: what was true on a date stays readable.
create table organisation.medarbejder(
  id uuid primary key,
  brugernavn text not null unique,                    -- the demo name, or the subject of the identity provider's token
  navn text not null collate "da-x-icu",
  titel text not null,
  fra timestamptz not null default '-infinity',
  til timestamptz not null default 'infinity');
create table organisation.rolle(
  medarbejder_id uuid not null references organisation.medarbejder(id),
  rolle text not null,
  fra timestamptz not null default '-infinity',
  til timestamptz not null default 'infinity',
  primary key (medarbejder_id, rolle, fra));
create table organisation.enhed(
  id uuid primary key,
  art text not null check (art in ('afdeling','team','institution','skole','hus')),
  navn text not null collate "da-x-icu",
  afdeling text not null,                              -- the module whose department it belongs to
  overordnet_id uuid references organisation.enhed(id),
  fra timestamptz not null default '-infinity',
  til timestamptz not null default 'infinity');
-- Everything an employee acts for: themselves, their teams, their units. One shape keeps the access check fast.
create table organisation.subjekt(
  medarbejder_id uuid not null references organisation.medarbejder(id),
  subjekt_id uuid not null,
  fra timestamptz not null default '-infinity',
  til timestamptz not null default 'infinity',
  primary key (medarbejder_id, subjekt_id, fra));
create index subjekt_medlemmer on organisation.subjekt(subjekt_id, medarbejder_id) include (fra, til);
-- M8: dated grant limits per role.
create table organisation.bevillingsgraense(
  rolle text not null,
  hoejeste_trin int not null,
  kroner_pr_maaned numeric(12,2) not null,
  gaelder_fra date not null,
  gaelder_til date,
  registreret timestamptz not null,
  afloest timestamptz,
  primary key (rolle, gaelder_fra, registreret));
create view organisation.medarbejder_v with (security_invoker = false) as select id, brugernavn, navn, titel, fra, til from organisation.medarbejder;
create view organisation.enhed_v with (security_invoker = false) as select id, art, navn, afdeling, overordnet_id, fra, til from organisation.enhed;
create view organisation.subjekt_v with (security_invoker = false) as select medarbejder_id, subjekt_id, fra, til from organisation.subjekt;
create view organisation.rolle_v with (security_invoker = false) as select medarbejder_id, rolle, fra, til from organisation.rolle;
grant usage on schema organisation to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant select on organisation.medarbejder_v, organisation.enhed_v, organisation.subjekt_v, organisation.rolle_v to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
