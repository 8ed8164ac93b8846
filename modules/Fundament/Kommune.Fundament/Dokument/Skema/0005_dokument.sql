-- X8: frozen letters and attachments, in chunks, so that backup, roles, erasure and replicas follow the database.
create table dokument.dokument(
  id uuid primary key,
  borger_id uuid not null,
  stroem_id uuid,
  art text not null,
  navn text not null,
  mime text not null,
  laengde int not null,
  sha256 bytea not null,
  modul text not null,
  registreret timestamptz not null,
  bruger uuid not null);
create index dokument_borger on dokument.dokument(borger_id, registreret);
create index dokument_stroem on dokument.dokument(stroem_id);
create table dokument.del(
  dokument_id uuid not null references dokument.dokument(id) on delete cascade,
  nr int not null,
  borger_id uuid not null,
  indhold bytea not null,
  primary key (dokument_id, nr));
-- Written once: a second write of the same id changes nothing, so a redone handler is harmless.
create function dokument.gem(p_id uuid, p_borger uuid, p_navn text, p_mime text, p_indhold bytea, p_stroem uuid, p_art text, p_modul text, p_tid timestamptz, p_bruger uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $f$
  with d as (insert into dokument.dokument(id, borger_id, stroem_id, art, navn, mime, laengde, sha256, modul, registreret, bruger)
    values (p_id, p_borger, p_stroem, p_art, p_navn, p_mime, length(p_indhold), sha256(p_indhold), p_modul, p_tid, p_bruger)
    on conflict (id) do nothing returning id)
  insert into dokument.del(dokument_id, nr, borger_id, indhold)
    select d.id, n, p_borger, substring(p_indhold from n * 262144 + 1 for 262144)
    from d, generate_series(0, (greatest(length(p_indhold), 1) - 1) / 262144) n $f$;
create view dokument.dokument_v with (security_invoker = false) as select id, borger_id, stroem_id, art, navn, mime, laengde, modul, registreret, bruger from dokument.dokument;
grant usage on schema dokument to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant execute on function dokument.gem(uuid, uuid, text, text, bytea, uuid, text, text, timestamptz, uuid) to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant select on dokument.dokument_v to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
