-- B3: an extract of the CPR register on its way in. A line carries the person that it is about, known or to be, so that
-- erasure reaches it (X9); its cells go when it is done, and only what became of it stays.
create table borger.import(
  id uuid primary key,
  filnavn text not null,
  oprettet timestamptz not null,
  bruger uuid not null,
  overskrifter text[] not null,
  kolonner jsonb not null,                              -- field → number of the column
  tilstand text collate "C" not null check (tilstand in ('Kortlaegges', 'Proeves', 'Proevet', 'Indlaeses', 'Indlaest', 'Fortrudt')),
  faerdig timestamptz);
create index import_oprettet on borger.import(oprettet desc);
create index import_igang on borger.import(id) where tilstand in ('Proeves', 'Indlaeses');
create table borger.import_linje(
  import_id uuid not null references borger.import(id),
  nr int not null,
  borger_id uuid not null,
  foedt date,                                           -- parents are read before their children
  celler text[],
  udfald text collate "C" check (udfald in ('Ny', 'Aendret', 'Uaendret', 'Afvist')),
  felter text,                                          -- which fields change, never to what
  aarsag text,
  indlaest boolean not null default false,
  primary key (import_id, nr));
create index import_linje_borger on borger.import_linje(borger_id);
create index import_linje_proeves on borger.import_linje(import_id, nr) where udfald is null;
create index import_linje_indlaeses on borger.import_linje(import_id, foedt, nr) where not indlaest;
create index import_linje_aarsag on borger.import_linje(import_id, nr) where aarsag is not null;
