-- ST6: key figures beside others', as files bring them; and what focus groups said, as text. A figure read again is superseded.
create table styring.profilfil(
  id uuid primary key,
  filnavn text not null,
  nye int not null,
  aendrede int not null,
  uaendrede int not null,
  registreret timestamptz not null,
  bruger uuid not null);
create index profilfil_liste on styring.profilfil(registreret, id);
create table styring.profilafvisning(
  fil_id uuid not null references styring.profilfil(id),
  linje int not null,
  grund text not null,
  raa text not null,
  primary key (fil_id, linje));
create table styring.profiltal(
  id uuid primary key,
  fil_id uuid not null references styring.profilfil(id),
  noegletal text not null collate "da-x-icu",
  aar int not null,
  enhed text not null,
  kommunen numeric(18,4) not null,
  landet numeric(18,4),
  lignende numeric(18,4),
  kilde text not null,
  registreret timestamptz not null,
  afloest timestamptz);
create unique index profiltal_gaelder on styring.profiltal(noegletal, aar) where afloest is null;
create table styring.fokusgruppefund(
  id uuid primary key,
  titel text not null,
  dag date not null,
  hvem text not null,
  tekst text not null,
  registreret timestamptz not null,
  bruger uuid not null);
create index fokusgruppefund_liste on styring.fokusgruppefund(dag, id);
