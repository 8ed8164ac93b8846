-- Messages between modules and their delivery (docs/adr on delivery). What was proven, and what was refuted, stands there.
-- Advisory locks, two-key space: (4710, 0) the log's horizon · (4712, receiver*1000+lane) a lane · (4713, 0) registration,
-- (4713, receiver) backfill · (4714, host) a host's life. One-key space: hash of a message's key.
-- This file: tables and publishing; 0004_besked_bane.sql: the lanes; 0004_besked_drift.sql: receivers, hosts, by hand.

-- The log. Kept: the public feed and a new receiver read it from the beginning.
create table besked.besked(
  nr bigint generated always as identity primary key,      -- never CACHE: order per key is the order of nr
  type text not null,
  noegle uuid not null,
  borger_id uuid,                                           -- erasure follows it
  faktum_id uuid not null,
  afsender text not null,                                   -- the publishing module's schema
  offentlig boolean not null,
  indhold jsonb not null,
  gaelder timestamptz not null,
  registreret timestamptz not null,
  korrelation uuid not null);
create index besked_borger on besked.besked(borger_id) where borger_id is not null;
create index besked_offentlig on besked.besked(nr) where offentlig;
revoke insert, update, delete on besked.besked from fundament;   -- append-only, and only through udgiv

create table besked.modtager(
  id smallint generated always as identity primary key,
  navn text not null unique,
  skema text not null,                                      -- the role its lanes work as; nobody else may take them
  fra_begyndelsen boolean not null,
  klar boolean not null);                                   -- false: its lanes rest until the backfill is in
-- Which types a receiver gets. It decides the fan-out, not what a publishing host believes: while two versions run side
-- by side, the older one does not know the newer one's receivers.
create table besked.abonnement(
  type text not null,
  modtager smallint not null references besked.modtager(id) on delete cascade,
  ophoert bigint,                                           -- null: active; else the log's end when it was given up
  primary key (type, modtager));
create table besked.efterfyldning(                          -- stretches of the log that a receiver has still to be given
  modtager smallint not null references besked.modtager(id) on delete cascade,
  type text not null,
  naaet bigint not null,
  maal bigint not null,
  primary key (modtager, type, maal));

create table besked.levering(                               -- only what is NOT yet handled: done is deleted
  nr bigint not null,
  noegle uuid not null,
  modtager smallint not null,
  bane smallint not null,
  klar boolean not null default true)
  with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0,
        autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000, vacuum_truncate = off);
create unique index levering_klar on besked.levering(modtager, bane, nr) where klar;       -- the lane, in order
create index levering_holdt on besked.levering(modtager, noegle, nr) where not klar;       -- held back behind a failing one
create table besked.spaerring(                              -- one row per (receiver, key) held back; attempts live here
  modtager smallint not null,
  bane smallint not null,
  noegle uuid not null,
  nr bigint not null,
  forsoeg int not null,
  naeste timestamptz not null,
  doed boolean not null,
  fejl text not null,                                       -- never a message's content
  primary key (modtager, noegle)) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
create index spaerring_forfalden on besked.spaerring(modtager, bane, naeste) where not doed;
create table besked.varsom(                                 -- lanes where a whole batch died: one message at a time, attempt first
  modtager smallint not null,
  bane smallint not null,
  rest int not null,
  primary key (modtager, bane));
create table besked.oversprunget(                           -- what a person let go, and why
  modtager text not null,
  nr bigint not null,
  noegle uuid not null,
  type text not null,
  forsoeg int not null,
  fejl text not null,
  bruger uuid not null,
  begrundelse text not null check (begrundelse ~ '\S'),
  registreret timestamptz not null,
  primary key (modtager, nr));
create table besked.vaert(                                  -- hosts that deliver; a row whose lock is free belongs to a dead one
  nr int generated always as identity primary key,
  navn text not null,
  startet timestamptz not null);

create function besked.bane(p_noegle uuid) returns smallint language sql immutable parallel safe as $f$
  select (get_byte(uuid_send(p_noegle), 15) & 15)::smallint $f$;
create function besked.udskudt(p_forsoeg int, p_ms int) returns timestamptz language sql stable as $f$
  select statement_timestamp() + least(interval '1 hour', p_ms * interval '1 ms' * power(2, least(p_forsoeg - 1, 20))) $f$;

-- Publish: the LAST thing before commit; several keys: call in sorted order of p_noegle.
create function besked.udgiv(p_type text, p_noegle uuid, p_borger uuid, p_faktum uuid, p_afsender text, p_offentlig boolean,
    p_indhold jsonb, p_gaelder timestamptz, p_registreret timestamptz, p_korrelation uuid) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare v bigint;
begin
  perform pg_advisory_xact_lock_shared(4710, 0);                    -- before any key lock; readers by cursor wait for it
  perform pg_advisory_xact_lock(uuid_hash_extended(p_noegle, 0));   -- own statement, before nr is drawn: nr order = commit order per key
  insert into besked.besked(type, noegle, borger_id, faktum_id, afsender, offentlig, indhold, gaelder, registreret, korrelation)
    values (p_type, p_noegle, p_borger, p_faktum, p_afsender, p_offentlig, p_indhold, p_gaelder, p_registreret, p_korrelation) returning nr into v;
  insert into besked.levering(nr, noegle, modtager, bane)
    select v, p_noegle, a.modtager, besked.bane(p_noegle) from besked.abonnement a where a.type = p_type and a.ophoert is null;
  return v;
end $f$;

grant usage on schema besked to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant execute on function besked.udgiv(text, uuid, uuid, uuid, text, boolean, jsonb, timestamptz, timestamptz, uuid)
  to fundament, borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
