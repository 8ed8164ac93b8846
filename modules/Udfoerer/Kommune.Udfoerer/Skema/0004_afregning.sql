-- U7: a house's month, closed once, with its lines and their stretches at one price. Nothing here is ever updated: what is
-- found later is a correction in a later month. The sums of the head stay when a child is erased.
create table udfoerer.afregning(
  id uuid primary key,
  enhed_id uuid not null,
  maaned date not null check (extract(day from maaned) = 1),
  lukket timestamptz not null,
  lukket_af uuid not null,
  beloeb numeric(14,2) not null,
  korrektioner numeric(14,2) not null,
  antal int not null,
  unique (enhed_id, maaned));
create table udfoerer.afregningslinje(
  id uuid primary key,
  afregning_id uuid not null references udfoerer.afregning(id),
  nr int not null,
  borger_id uuid not null,
  forloeb_id uuid not null,
  indsats_id uuid not null,
  tilbud_id uuid not null,
  tilbudsnavn text not null collate "da-x-icu",
  maaned date not null check (extract(day from maaned) = 1),      -- of the work; in a correction an earlier one
  korrektion boolean not null,
  beregnet numeric(14,2) not null,
  foer numeric(14,2) not null,
  beloeb numeric(14,2) not null,
  unique (afregning_id, nr),
  check (beloeb = beregnet - foer),
  check (korrektion or foer = 0));
create index afregningslinje_forloeb on udfoerer.afregningslinje(forloeb_id, maaned);
create index afregningslinje_borger on udfoerer.afregningslinje(borger_id);
create index afregningslinje_tilbud on udfoerer.afregningslinje(tilbud_id);
create table udfoerer.afregningsdel(
  linje_id uuid not null references udfoerer.afregningslinje(id),
  nr int not null,
  borger_id uuid not null,
  fra date not null,
  til date not null,
  enhed text not null,
  antal numeric(10,2) not null,
  pris numeric(12,2) not null,
  beloeb numeric(14,2) not null,
  primary key (linje_id, nr));
create index afregningsdel_borger on udfoerer.afregningsdel(borger_id);
create index tilbud_pris_registreret on udfoerer.tilbud_pris(tilbud_id, registreret);
revoke update, delete, truncate on udfoerer.afregning, udfoerer.afregningslinje, udfoerer.afregningsdel from udfoerer;
