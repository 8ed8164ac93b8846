-- Deadlines: the rules as dated data, and one table of everything that stands in "I dag" (M10).
-- Run as fundament_ejer, who owns it all. Modules read the views and write through the functions; nothing is open to PUBLIC.

-- A version is inserted and later superseded, never updated: gaelder_* is when it is the law, registreret and afloest when
-- we believed so.
create table frist.regel (
  id text collate "C" not null,
  version integer not null check (version > 0),
  navn text collate "da-x-icu" not null,
  tekst text collate "da-x-icu" not null,
  lovgrundlag text collate "da-x-icu",
  kilde text collate "C" not null check (kilde in ('bekraeftet', 'forgaenger', 'ubekraeftet', 'lokal')),
  start_begivenhed text collate "da-x-icu" not null,
  standses_af text collate "da-x-icu" not null,
  laengde integer,
  enhed text collate "C" check (enhed in ('timer', 'kalenderdage', 'hverdage', 'arbejdsdage', 'maaneder')),
  dag_en_taeller boolean not null,
  loft integer,
  fast boolean not null,
  gaelder_fra date,
  gaelder_til date,
  registreret timestamptz not null,
  afloest timestamptz,
  primary key (id, version),
  constraint regel_laengde_har_enhed check ((laengde is null) = (enhed is null)),
  constraint regel_loft check (loft is null or (laengde is not null and laengde between 1 and loft)),
  constraint regel_gaelder check (gaelder_fra <= gaelder_til),
  constraint regel_afloest check (registreret <= afloest)
);

-- borger_id follows the row so that erasure finds it. regel and regel_version are the duty's; binder is the rule whose date
-- is the earliest (law or track), null beside a deadline when it is the case's own date.
create table frist.opgave (
  id uuid primary key,
  art text collate "C" not null check (art in ('frist', 'opgave', 'nyt')),
  modul text collate "C" not null,
  regel text collate "C",
  regel_version integer,
  lovens_udloeb timestamptz,
  binder text collate "C",
  binder_version integer,
  stroem_id uuid,
  saerkende text collate "C",
  borger_id uuid,
  ejer_id uuid not null,
  overskrift text collate "da-x-icu" not null,
  tekst text collate "da-x-icu" not null,
  handling text collate "da-x-icu" not null,
  rute text collate "C" not null,
  start timestamptz not null,
  udloeb timestamptz,
  lukket timestamptz,
  lukket_art text collate "C" check (lukket_art in ('opfyldt', 'bortfaldet', 'laest')),
  registreret timestamptz not null,
  constraint opgave_lukket check ((lukket is null) = (lukket_art is null)),
  constraint opgave_frist_har_regel check (art <> 'frist' or regel is not null)
) with (fillfactor = 80);

create index opgave_ejer on frist.opgave (ejer_id, udloeb, id) where lukket is null;
create index opgave_borger on frist.opgave (borger_id, udloeb) where lukket is null;
create index opgave_stroem on frist.opgave (stroem_id);

-- A view reads with its owner's rights; that is what lets a module see it without a grant on the table.
create view frist.regel_v with (security_invoker = false) as
  select id, version, navn, tekst, lovgrundlag, kilde, start_begivenhed, standses_af, laengde, enhed, dag_en_taeller, loft, fast,
         gaelder_fra, gaelder_til, registreret, afloest
  from frist.regel;

create view frist.opgave_v with (security_invoker = false) as
  select id, art, modul, regel, regel_version, lovens_udloeb, binder, binder_version, stroem_id, saerkende, borger_id, ejer_id,
         overskrift, tekst, handling, rute, start, udloeb, lukket, lukket_art, registreret
  from frist.opgave;

-- Bulk upsert: one call for all rows of a command, returning how many were written. Rows are taken in the order of their
-- ids so that two commands cannot deadlock; an unchanged row is not written at all. modul and registreret stay those of the
-- first time. A clock is derived from events and may open again when one is corrected; a task or news that a person has
-- closed stays closed when a message is handled again.
create function frist.saet(p_raekker jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  antal integer;
begin
  insert into frist.opgave as o (id, art, modul, regel, regel_version, lovens_udloeb, binder, binder_version, stroem_id, saerkende,
    borger_id, ejer_id, overskrift, tekst, handling, rute, start, udloeb, lukket, lukket_art, registreret)
  select r.id, r.art, r.modul, r.regel, r.regel_version, r.lovens_udloeb, r.binder, r.binder_version, r.stroem_id, r.saerkende,
    r.borger_id, r.ejer_id, r.overskrift, r.tekst, r.handling, r.rute, r.start, r.udloeb, r.lukket, r.lukket_art, r.registreret
  from jsonb_to_recordset(p_raekker) as r(id uuid, art text, modul text, regel text, regel_version integer, lovens_udloeb timestamptz,
    binder text, binder_version integer, stroem_id uuid, saerkende text, borger_id uuid, ejer_id uuid, overskrift text, tekst text,
    handling text, rute text, start timestamptz, udloeb timestamptz, lukket timestamptz, lukket_art text, registreret timestamptz)
  order by r.id
  on conflict (id) do update set
    art = excluded.art, regel = excluded.regel, regel_version = excluded.regel_version, lovens_udloeb = excluded.lovens_udloeb,
    binder = excluded.binder, binder_version = excluded.binder_version, stroem_id = excluded.stroem_id,
    saerkende = excluded.saerkende, borger_id = excluded.borger_id, ejer_id = excluded.ejer_id, overskrift = excluded.overskrift,
    tekst = excluded.tekst, handling = excluded.handling, rute = excluded.rute, start = excluded.start, udloeb = excluded.udloeb,
    lukket = case when o.art = 'frist' or o.lukket is null then excluded.lukket else o.lukket end,
    lukket_art = case when o.art = 'frist' or o.lukket is null then excluded.lukket_art else o.lukket_art end
  where (o.art, o.regel, o.regel_version, o.lovens_udloeb, o.binder, o.binder_version, o.stroem_id, o.saerkende, o.borger_id,
         o.ejer_id, o.overskrift, o.tekst, o.handling, o.rute, o.start, o.udloeb)
      is distinct from (excluded.art, excluded.regel, excluded.regel_version, excluded.lovens_udloeb, excluded.binder,
         excluded.binder_version, excluded.stroem_id, excluded.saerkende, excluded.borger_id, excluded.ejer_id,
         excluded.overskrift, excluded.tekst, excluded.handling, excluded.rute, excluded.start, excluded.udloeb)
    or ((o.art = 'frist' or o.lukket is null)
      and (o.lukket, o.lukket_art) is distinct from (excluded.lukket, excluded.lukket_art));
  get diagnostics antal = row_count;
  return antal;
end $$;

-- Rows that are no longer derived from any event.
create function frist.fjern(p_ider uuid[]) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  antal integer;
begin
  delete from frist.opgave where id = any (p_ider);
  get diagnostics antal = row_count;
  return antal;
end $$;

-- A person closes a task or opens news. False when it was closed already, or is not there.
create function frist.luk(p_id uuid, p_tid timestamptz, p_art text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update frist.opgave set lukket = p_tid, lukket_art = p_art where id = p_id and lukket is null;
  return found;
end $$;

-- Stores versions, returning how many were inserted or superseded. A version that is there already may only be superseded;
-- one that says something else under the same number is refused, as is one that would be the law together with another.
-- The delivered catalogue may be stored again at every start: what has been superseded here stays so.
create function frist.gem_regler(p_raekker jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  nye frist.regel[];
  anden text;
  antal integer;
begin
  lock table frist.regel in share row exclusive mode;
  select array_agg(r) into nye from jsonb_populate_recordset(null::frist.regel, p_raekker) as r;

  select n.id || ' version ' || n.version into anden
  from unnest(nye) as n join frist.regel as r on r.id = n.id and r.version = n.version
  where (to_jsonb(r) - 'afloest') is distinct from (to_jsonb(n) - 'afloest')
    or (r.afloest <> n.afloest)
  limit 1;
  if anden is not null then
    raise exception 'frist.regel: % er registreret med et andet indhold', anden using errcode = 'integrity_constraint_violation';
  end if;

  insert into frist.regel as r
  select * from unnest(nye)
  on conflict (id, version) do update set afloest = excluded.afloest
  where r.afloest is null and excluded.afloest is not null;
  get diagnostics antal = row_count;

  select a.id || ' version ' || a.version || ' og ' || b.version into anden
  from frist.regel as a join frist.regel as b on b.id = a.id and b.version > a.version
  where daterange(a.gaelder_fra, a.gaelder_til, '[]') && daterange(b.gaelder_fra, b.gaelder_til, '[]')
    and tstzrange(a.registreret, a.afloest) && tstzrange(b.registreret, b.afloest)
  limit 1;
  if anden is not null then
    raise exception 'frist.regel: % gælder samtidig', anden using errcode = 'exclusion_violation';
  end if;
  return antal;
end $$;

revoke all on frist.regel, frist.opgave, frist.regel_v, frist.opgave_v from public;
revoke execute on function frist.saet(jsonb), frist.fjern(uuid[]), frist.luk(uuid, timestamptz, text), frist.gem_regler(jsonb) from public;

grant usage on schema frist to fundament, borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant select on frist.regel_v, frist.opgave_v to fundament, borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant execute on function frist.saet(jsonb), frist.fjern(uuid[]), frist.luk(uuid, timestamptz, text)
  to fundament, borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
-- Rules are changed in one place only, the settings page.
grant execute on function frist.gem_regler(jsonb) to fundament;
