-- U10: the register, derived from its streams.
create table udfoerer.magtanvendelse(
  id uuid primary key,
  borger_id uuid not null,
  enhed_id uuid not null,
  tilbudsnavn text not null collate "da-x-icu",
  art text not null,
  minutter int not null,
  hvornaar timestamptz not null,
  af uuid not null,
  registreret_af uuid not null,
  barnet_hoert boolean not null,
  indberettet timestamptz) with (fillfactor = 80);
create index magtanvendelse_enhed on udfoerer.magtanvendelse(enhed_id, hvornaar, id);
create index magtanvendelse_borger on udfoerer.magtanvendelse(borger_id);
create index magtanvendelse_registreret_af on udfoerer.magtanvendelse(registreret_af, hvornaar, id);
create index magtanvendelse_af on udfoerer.magtanvendelse(af, hvornaar, id);
