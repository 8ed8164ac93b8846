-- X7: who changed a rule, and why. The versions themselves stand in frist.regel; the catalogue's have no row here.
create table frist.regel_aendring (
  id text collate "C" not null,
  version integer not null,
  bruger uuid not null,
  begrundelse text collate "da-x-icu" not null check (begrundelse ~ '\S'),
  registreret timestamptz not null,
  primary key (id, version),
  foreign key (id, version) references frist.regel (id, version)
);
revoke update, delete on frist.regel_aendring from fundament;
