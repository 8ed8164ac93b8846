-- U8: stays at the krisecenter. The woman is a number and her children are numbers with a year of birth: there is no name, no
-- CPR number and no borger_id, so nothing here can lead to them, whatever is searched, exported or shown elsewhere.
create table udfoerer.krise_ophold(
  id uuid primary key,
  enhed_id uuid not null,
  nr int not null,
  version int not null,
  fra date not null,
  til date,
  udflytning text,
  glemt timestamptz,
  registreret timestamptz not null,
  bruger uuid not null,
  unique (enhed_id, nr),
  check ((til is null) = (udflytning is null)),
  check (til is null or til >= fra));
create table udfoerer.krise_barn(
  id uuid primary key,
  ophold_id uuid not null references udfoerer.krise_ophold(id),
  nr int not null,
  version int not null,
  foedselsaar int not null,
  plan text,
  plan_skrevet timestamptz,
  plan_af uuid,
  unique (ophold_id, nr));
create table udfoerer.krise_time(
  id uuid primary key,
  barn_id uuid not null references udfoerer.krise_barn(id),
  art text not null,
  dato date not null,
  timer numeric(5,2) not null check (timer > 0),
  registreret timestamptz not null,
  bruger uuid not null);
create index krise_time_barn on udfoerer.krise_time(barn_id, dato);
