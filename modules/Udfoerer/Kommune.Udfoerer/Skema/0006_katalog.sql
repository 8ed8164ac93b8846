-- U1: a municipality's own catalogue as it comes in files: activities, paragraphs, providers. A post is superseded and never
-- updated; the same file read again changes nothing.
create table udfoerer.katalogfil(
  id uuid primary key,
  art text not null,
  filnavn text not null,
  indhold text not null,
  hentet timestamptz not null,
  bruger uuid not null,
  indlaest timestamptz,
  nye int not null default 0,
  aendrede int not null default 0,
  uaendrede int not null default 0,
  afviste int not null default 0);
create index katalogfil_liste on udfoerer.katalogfil(hentet, id);
create table udfoerer.katalogafvisning(
  fil_id uuid not null references udfoerer.katalogfil(id),
  linje int not null,
  grund text not null,
  raa text not null,
  primary key (fil_id, linje));
create table udfoerer.katalogpost(
  id uuid primary key,
  art text not null,
  noegle text not null collate "da-x-icu",
  felter jsonb not null,
  fil_id uuid not null references udfoerer.katalogfil(id),
  registreret timestamptz not null,
  afloest timestamptz);
create unique index katalogpost_gaelder on udfoerer.katalogpost(art, noegle) where afloest is null;
create index katalogpost_cvr on udfoerer.katalogpost((felter ->> 'cvr')) where afloest is null and art = 'Leverandoerer';
