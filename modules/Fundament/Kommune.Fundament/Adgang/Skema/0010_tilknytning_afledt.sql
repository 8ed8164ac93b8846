-- What a module's own streams derive, for its verify and rebuild. An attachment that follows from no stream has no stroem_id.
create view adgang.tilknytning_afledt with (security_invoker = false) as
  select id, borger_id, subjekt_id, art, stroem_id, fra, nullif(til, 'infinity') as til
  from adgang.tilknytning where modul = current_setting('role') and stroem_id is not null;
grant select on adgang.tilknytning_afledt to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
-- A row that was damaged is made whole again, also in what it follows from.
create or replace function adgang.tilknyt(p jsonb) returns void language sql security definer set search_path = pg_catalog, pg_temp as $f$
  insert into adgang.tilknytning(id, borger_id, subjekt_id, art, modul, stroem_id, fra, til)
  select x.id, x.borger_id, x.subjekt_id, x.art, x.modul, x.stroem_id, x.fra, coalesce(x.til, 'infinity')
  from jsonb_to_recordset(p) x(id uuid, borger_id uuid, subjekt_id uuid, art text, modul text, stroem_id uuid, fra timestamptz, til timestamptz)
  order by x.id
  on conflict (id) do update set borger_id = excluded.borger_id, subjekt_id = excluded.subjekt_id, art = excluded.art,
    modul = excluded.modul, stroem_id = excluded.stroem_id, fra = excluded.fra, til = excluded.til $f$;
