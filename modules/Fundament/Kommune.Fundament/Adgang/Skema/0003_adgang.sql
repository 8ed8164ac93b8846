-- X1: who is attached to which child, and who looked.
create table adgang.tilknytning(
  id uuid primary key,
  borger_id uuid not null,
  subjekt_id uuid not null,
  art text not null,                                   -- why: sag, underretning, vurderer, forloeb, bestilling …
  modul text not null,
  stroem_id uuid,                                      -- the aggregate it follows from, if any
  fra timestamptz not null,
  til timestamptz not null default 'infinity');
create index tilknytning_subjekt on adgang.tilknytning(subjekt_id, borger_id) include (fra, til);
create index tilknytning_borger on adgang.tilknytning(borger_id, subjekt_id) include (fra, til);
create view adgang.synlig with (security_invoker = false) as
  select s.medarbejder_id, t.borger_id, t.art, t.modul, s.fra as s_fra, s.til as s_til, t.fra, t.til
  from organisation.subjekt s join adgang.tilknytning t on t.subjekt_id = s.subjekt_id;
-- Inlined by the planner: stable, not strict, no SET, not SECURITY DEFINER (docs/adr/0003).
create function adgang.maa_se(p_medarbejder uuid, p_nu timestamptz) returns table(borger_id uuid) language sql stable as $f$
  select v.borger_id from adgang.synlig v
  where v.medarbejder_id = p_medarbejder and v.s_fra <= p_nu and v.s_til > p_nu and v.fra <= p_nu and v.til > p_nu $f$;
create function adgang.tilknyt(p jsonb) returns void language sql security definer set search_path = pg_catalog, pg_temp as $f$
  insert into adgang.tilknytning(id, borger_id, subjekt_id, art, modul, stroem_id, fra, til)
  select x.id, x.borger_id, x.subjekt_id, x.art, x.modul, x.stroem_id, x.fra, coalesce(x.til, 'infinity')
  from jsonb_to_recordset(p) x(id uuid, borger_id uuid, subjekt_id uuid, art text, modul text, stroem_id uuid, fra timestamptz, til timestamptz)
  order by x.id
  on conflict (id) do update set borger_id = excluded.borger_id, subjekt_id = excluded.subjekt_id, art = excluded.art, fra = excluded.fra, til = excluded.til $f$;
create function adgang.fjern(p_ider uuid[]) returns void language sql security definer set search_path = pg_catalog, pg_temp as $f$
  delete from adgang.tilknytning where id = any(p_ider) $f$;
-- F32: one row per request with the children shown, written before the answer leaves.
create table adgang.opslag(
  nr bigint generated always as identity primary key,
  tid timestamptz not null,
  medarbejder_id uuid not null,
  formaal text not null,
  side text not null,
  korrelation uuid not null);
create table adgang.opslag_barn(
  nr bigint not null references adgang.opslag(nr),
  borger_id uuid not null,
  primary key (borger_id, nr));
create index opslag_medarbejder on adgang.opslag(medarbejder_id, nr);
create function adgang.log_opslag(p_tid timestamptz, p_medarbejder uuid, p_formaal text, p_side text, p_korrelation uuid, p_boern uuid[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $f$
  with o as (insert into adgang.opslag(tid, medarbejder_id, formaal, side, korrelation) values (p_tid, p_medarbejder, p_formaal, p_side, p_korrelation) returning nr)
  insert into adgang.opslag_barn(nr, borger_id) select o.nr, b from o, unnest(p_boern) b group by o.nr, b $f$;
-- X9: what is left of an erased child: that it was erased, when, by whom and on which rule.
create table adgang.gravsten(
  borger_id uuid primary key,
  slettet timestamptz not null,
  bruger uuid not null,
  grundlag text not null);
grant usage on schema adgang to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant select on adgang.synlig to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant execute on function adgang.maa_se(uuid, timestamptz), adgang.tilknyt(jsonb), adgang.fjern(uuid[]), adgang.log_opslag(timestamptz, uuid, text, text, uuid, uuid[]) to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant insert on adgang.gravsten to sletning;
create function adgang.kraev(ok boolean, kode text, tekst text) returns void language plpgsql immutable as $f$
begin if ok is not true then raise exception using errcode = kode, message = tekst; end if; end $f$;
grant execute on function adgang.kraev(boolean, text, text) to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
