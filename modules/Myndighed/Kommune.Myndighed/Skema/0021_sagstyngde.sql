-- M11: who answered for a case from when to when, so that the load of any day can be counted; and the weights set by hand.
create table myndighed.sagsansvar(
  sag_id uuid not null,
  nr int not null,
  borger_id uuid not null,
  team uuid not null,
  ansvarlig uuid,
  fra timestamptz not null,
  til timestamptz,
  primary key (sag_id, nr)) with (fillfactor = 80);
create index sagsansvar_team on myndighed.sagsansvar(team, fra);
create index sagsansvar_borger on myndighed.sagsansvar(borger_id);
create table myndighed.tyngde_sat(
  sag_id uuid not null,
  nr int not null,
  borger_id uuid not null,
  point int not null,
  fra timestamptz not null,
  til timestamptz,
  primary key (sag_id, nr)) with (fillfactor = 80);
create index tyngde_sat_borger on myndighed.tyngde_sat(borger_id);

-- The child's birth date, from which the formula takes what the age brings.
alter table myndighed.sag add column foedt date;
update myndighed.sag s set foedt = (
  select (h.indhold ->> 'foedselsdato')::date from myndighed.haendelse h
  where h.stroem_id = s.id and h.type in ('sag-aabnet.v1', 'sag-foedselsdato-rettet.v1') order by h.version desc limit 1);
insert into myndighed.sagsansvar(sag_id, nr, borger_id, team, ansvarlig, fra, til)
  select h.stroem_id, row_number() over sagens - 1, h.borger_id, (h.indhold ->> 'team')::uuid, (h.indhold ->> 'ansvarlig')::uuid, h.gaelder, coalesce(lead(h.gaelder) over sagens, s.lukket)
  from myndighed.haendelse h join myndighed.sag s on s.id = h.stroem_id
  where h.type in ('sag-aabnet.v1', 'sag-overdraget.v1')
  window sagens as (partition by h.stroem_id order by h.version);
