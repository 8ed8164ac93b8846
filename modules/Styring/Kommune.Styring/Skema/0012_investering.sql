-- ST8: an investment case: what is, what is done, what is expected of it; and what was measured, year by year.
create table styring.investering(
  id uuid primary key,
  version int not null,
  navn text not null,
  fra int not null,
  ansvarlig uuid not null);
create index investering_liste on styring.investering(fra, id);
create table styring.investeringsudgave(
  investering_id uuid not null references styring.investering(id),
  nr int not null,
  indhold jsonb not null,
  registreret timestamptz not null,
  bruger uuid not null,
  begrundelse text,
  primary key (investering_id, nr));
create table styring.investeringsmaaling(
  id uuid primary key,
  investering_id uuid not null references styring.investering(id),
  aar int not null,
  antal int,
  pris numeric(14,2),
  besparelse numeric(14,2),
  kilde text not null,
  registreret timestamptz not null,
  bruger uuid not null,
  afloest timestamptz);
create unique index investeringsmaaling_gaelder on styring.investeringsmaaling(investering_id, aar) where afloest is null;
