-- X8: what somebody is typing, per user, page, subject and the version they started from. Goes after 30 days.
create table kladde.kladde(
  medarbejder_id uuid not null,
  side text not null,                                 -- the form's name
  noegle text not null,                               -- the id of what it is about, or empty
  version int not null,
  borger_id uuid,
  felter jsonb not null,
  gemt timestamptz not null,
  primary key (medarbejder_id, side, noegle));
create index kladde_gemt on kladde.kladde(gemt);
