-- The module of the trials: folders with lines, derived from streams, and what the receivers of its messages wrote.
create table ppr.mappe(
  id uuid primary key,
  borger_id uuid not null,
  antal int not null,
  tilstand text not null,
  senest timestamptz not null);
create table ppr.linje(
  mappe_id uuid not null,
  nr int not null,
  borger_id uuid not null,
  tekst text not null,
  primary key (mappe_id, nr));
create unique index linje_unik on ppr.linje(mappe_id, tekst) where tekst like 'pimpernel%';

-- One row per effect, in the order in which they came. Nothing here forbids a double: it shall be seen.
create table ppr.virkning(
  lb bigint generated always as identity primary key,
  modtager text not null,
  type text not null,
  borger_id uuid not null,
  faktum_id uuid not null);
create table ppr.kopi(
  borger_id uuid primary key,
  antal int not null);
create table ppr.gift(
  borger_id uuid primary key);

-- A fault in the middle of what a handler writes, which only the database sees.
create table ppr.uheld(
  andel double precision not null);
insert into ppr.uheld values (0);
create function ppr.maaske() returns trigger language plpgsql as $f$
begin
  if random() < (select andel from ppr.uheld) then
    raise exception using errcode = 'P0001', message = 'uheld';
  end if;
  return null;
end $f$;
create trigger uheld after insert on ppr.virkning for each row execute function ppr.maaske();

-- The account is made up beside the log, which is Fundament's.
grant usage on schema ppr to fundament;
grant select on all tables in schema ppr to fundament;
