-- M2: the number people say on the telephone, "2026-1184". Given by the database when a case's row first appears, whoever
-- opened it: the counter's row is locked until commit, so a year has no holes and no doubles, and a rebuild of the read
-- model keeps every number.
create table myndighed.sagsnummer(
  sag_id uuid primary key,
  borger_id uuid not null,
  aar int not null,
  nr int not null,
  unique (aar, nr));
create index sagsnummer_borger on myndighed.sagsnummer(borger_id);
create table myndighed.sagsnummer_taeller(
  aar int primary key,
  sidste int not null);
create function myndighed.giv_sagsnummer() returns trigger language plpgsql as $f$
declare
  i_aar int := extract(year from new.aabnet at time zone 'Europe/Copenhagen');
  naeste int;
begin
  if exists (select from myndighed.sagsnummer where sag_id = new.id) then
    return new;
  end if;
  insert into myndighed.sagsnummer_taeller as t(aar, sidste) values (i_aar, 1)
    on conflict (aar) do update set sidste = t.sidste + 1 returning sidste into naeste;
  insert into myndighed.sagsnummer(sag_id, borger_id, aar, nr) values (new.id, new.borger_id, i_aar, naeste);
  return new;
end $f$;
create trigger sag_nummer after insert on myndighed.sag for each row execute function myndighed.giv_sagsnummer();
insert into myndighed.sagsnummer_taeller(aar, sidste)
  select extract(year from aabnet at time zone 'Europe/Copenhagen')::int, count(*) from myndighed.sag group by 1;
insert into myndighed.sagsnummer(sag_id, borger_id, aar, nr)
  select id, borger_id, extract(year from aabnet at time zone 'Europe/Copenhagen')::int,
         row_number() over (partition by extract(year from aabnet at time zone 'Europe/Copenhagen') order by aabnet, id)
  from myndighed.sag;

create index sag_borger on myndighed.sag(borger_id, aabnet);

-- M3: one row per examination; a case has at most one that is open.
create table myndighed.undersoegelse(
  id uuid primary key,
  borger_id uuid not null,
  sag_id uuid not null,
  begyndt timestamptz not null,
  opmaerksom_fra timestamptz not null,
  foreloebig timestamptz,
  afsluttet timestamptz,
  bortfaldet timestamptz) with (fillfactor = 80);
create unique index undersoegelse_aaben on myndighed.undersoegelse(sag_id) where afsluttet is null and bortfaldet is null;
create index undersoegelse_sag on myndighed.undersoegelse(sag_id, begyndt);

-- M5: one plan per case.
create table myndighed.plan(
  id uuid primary key,
  borger_id uuid not null,
  sag_id uuid not null unique,
  antal_maal int not null,
  godkendt timestamptz) with (fillfactor = 80);
