-- The lanes: taking one, finishing, failing, and the careful mode. Called by the worker, as the receiver's own role.
-- Take a lane for this transaction and read it; a row with nr null = the lane is busy elsewhere. The lock is its own
-- statement and the function VOLATILE, so that what is read is newer than the lock. `klar` of the receiver is read in the
-- same snapshot as its rows, so that a lane never sees half a backfill.
create function besked.hent(p_m smallint, p_b smallint, p_max int)
returns table(nr bigint, noegle uuid, type text, indhold text, gaelder timestamptz, registreret timestamptz, korrelation uuid, genforsoeg boolean, spaerret boolean, varsom boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare v_varsom boolean;
begin
  if not pg_try_advisory_xact_lock(4712, p_m * 1000 + p_b) then
    return query select null::bigint, null::uuid, null::text, null::text, null::timestamptz, null::timestamptz, null::uuid, false, false, false;
    return;
  end if;
  if not exists (select from besked.modtager m where m.id = p_m and m.skema = current_setting('role')) then
    raise exception using errcode = '42501', message = 'lanes of a receiver are taken by its own module only';
  end if;
  return query select s.nr, s.noegle, b.type, b.indhold::text, b.gaelder, b.registreret, b.korrelation, true, false, true
    from besked.spaerring s join besked.besked b on b.nr = s.nr
    where s.modtager = p_m and s.bane = p_b and not s.doed and s.naeste <= statement_timestamp()
      and (select m.klar from besked.modtager m where m.id = p_m)
    order by s.naeste limit 1;
  if found then return; end if;
  v_varsom := exists (select from besked.varsom v where v.modtager = p_m and v.bane = p_b);
  return query select l.nr, l.noegle, b.type, b.indhold, b.gaelder, b.registreret, b.korrelation, false,
      exists (select from besked.spaerring s where s.modtager = p_m and s.noegle = l.noegle), v_varsom
    from (select x.nr, x.noegle from besked.levering x where x.modtager = p_m and x.bane = p_b and x.klar
            and (select m.klar from besked.modtager m where m.id = p_m)
          order by x.nr limit case when v_varsom then 1 else p_max end) l
    -- offset 0: one index probe per row, whatever the planner believes about the size of the backlog
    cross join lateral (select k.type, k.indhold::text, k.gaelder, k.registreret, k.korrelation from besked.besked k where k.nr = l.nr offset 0) b
    order by l.nr;
end $f$;
create function besked.faerdig(p_m smallint, p_b smallint, p_nr bigint[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare v int;
begin
  delete from besked.levering l where l.modtager = p_m and l.bane = p_b and l.klar and l.nr = any(p_nr);
  get diagnostics v = row_count;
  if v <> cardinality(p_nr) then raise exception using errcode = 'KO410', message = 'leveringen er taget'; end if;   -- the fence
end $f$;
create function besked.parker(p_m smallint, p_b smallint, p_nr bigint[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $f$
  update besked.levering l set klar = false where l.modtager = p_m and l.bane = p_b and l.klar and l.nr = any(p_nr)
    and exists (select from besked.spaerring s where s.modtager = p_m and s.noegle = l.noegle) $f$;
-- A first failure, in the lane's own transaction, beside the batch's successes.
create function besked.fejlet(p_m smallint, p_b smallint, p_noegle uuid, p_nr bigint, p_fejl text, p_maks int, p_ms int) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
begin
  perform pg_advisory_xact_lock(4712, p_m * 1000 + p_b);
  update besked.levering l set klar = false where l.modtager = p_m and l.bane = p_b and l.nr = p_nr and l.klar;
  if not found then raise exception using errcode = 'KO410', message = 'leveringen er taget'; end if;
  insert into besked.spaerring(modtager, bane, noegle, nr, forsoeg, naeste, doed, fejl)
    values (p_m, p_b, p_noegle, p_nr, 1, besked.udskudt(1, p_ms), p_maks <= 1, p_fejl);
end $f$;
-- Careful mode and every retry: the attempt is recorded and committed BEFORE the work. The lane is kept over that commit by
-- a lock of the session; `slip` gives it back, and a dead session drops it.
create function besked.begynd(p_m smallint, p_b smallint, p_noegle uuid, p_nr bigint, p_maks int, p_ms int) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare v int; v_fejl text := 'Afbrudt: værten eller forbindelsen forsvandt under arbejdet';
begin
  perform pg_advisory_lock(4712, p_m * 1000 + p_b);
  update besked.spaerring s set forsoeg = s.forsoeg + 1, doed = s.forsoeg + 1 >= p_maks, naeste = besked.udskudt(s.forsoeg + 1, p_ms), fejl = v_fejl
    where s.modtager = p_m and s.noegle = p_noegle and s.nr = p_nr and not s.doed returning s.forsoeg into v;
  if not found then
    perform besked.fejlet(p_m, p_b, p_noegle, p_nr, v_fejl, p_maks, p_ms);
    v := 1;
  end if;
  update besked.varsom x set rest = x.rest - 1 where x.modtager = p_m and x.bane = p_b;
  delete from besked.varsom x where x.modtager = p_m and x.bane = p_b and x.rest <= 0;
  return v;
end $f$;
create function besked.slip(p_m smallint, p_b smallint) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $f$
  select pg_advisory_unlock(4712, p_m * 1000 + p_b) $f$;
-- The attempt failed: say why. It was counted when it began.
create function besked.noter(p_m smallint, p_b smallint, p_noegle uuid, p_nr bigint, p_forsoeg int, p_fejl text, p_ms int) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
begin
  perform pg_advisory_xact_lock(4712, p_m * 1000 + p_b);
  update besked.spaerring s set fejl = p_fejl, naeste = besked.udskudt(s.forsoeg, p_ms)
    where s.modtager = p_m and s.noegle = p_noegle and s.nr = p_nr and s.forsoeg = p_forsoeg;
end $f$;
-- The attempt was none (deadlock, serialization, shutdown): do it over.
create function besked.fortryd(p_m smallint, p_b smallint, p_noegle uuid, p_nr bigint, p_forsoeg int) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
begin
  perform pg_advisory_xact_lock(4712, p_m * 1000 + p_b);
  update besked.spaerring s set forsoeg = s.forsoeg - 1, doed = false, naeste = statement_timestamp() + interval '20 ms', fejl = 'Gøres om'
    where s.modtager = p_m and s.noegle = p_noegle and s.nr = p_nr and s.forsoeg = p_forsoeg;
end $f$;
-- A retry succeeded, or a person lets it go: the key flows again.
create function besked.loest(p_m smallint, p_b smallint, p_noegle uuid, p_nr bigint) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
begin
  perform pg_advisory_xact_lock(4712, p_m * 1000 + p_b);
  delete from besked.spaerring s where s.modtager = p_m and s.noegle = p_noegle and s.nr = p_nr;
  if not found then raise exception using errcode = 'KO410', message = 'spaerringen er vaek'; end if;
  delete from besked.levering l where l.modtager = p_m and l.noegle = p_noegle and l.nr = p_nr and not l.klar;
  if not found then raise exception using errcode = 'KO410', message = 'leveringen er vaek'; end if;
  update besked.levering l set klar = true where l.modtager = p_m and l.noegle = p_noegle and not l.klar;
end $f$;
create function besked.vaer_varsom(p_m smallint, p_b smallint, p_rest int) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $f$
  insert into besked.varsom(modtager, bane, rest) values (p_m, p_b, p_rest) on conflict (modtager, bane) do update set rest = excluded.rest $f$;

-- The poll: lanes with something to do, by jumping through the index from lane to lane, whatever the backlog.
create function besked.forfaldne(p_m smallint[]) returns table(modtager smallint, bane smallint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
  with recursive t as (
    (select l.modtager, l.bane from besked.levering l where l.klar order by l.modtager, l.bane limit 1)
    union all
    select n.modtager, n.bane from t cross join lateral
      (select l.modtager, l.bane from besked.levering l where l.klar and (l.modtager, l.bane) > (t.modtager, t.bane) order by l.modtager, l.bane limit 1) n)
  select x.modtager, x.bane from (
    select t.modtager, t.bane from t
    union
    select s.modtager, s.bane from besked.spaerring s where not s.doed and s.naeste <= statement_timestamp()) x
  join besked.modtager m on m.id = x.modtager and m.klar where x.modtager = any(p_m) $f$;

grant execute on function
  besked.hent(smallint, smallint, int), besked.faerdig(smallint, smallint, bigint[]), besked.parker(smallint, smallint, bigint[]),
  besked.fejlet(smallint, smallint, uuid, bigint, text, int, int), besked.begynd(smallint, smallint, uuid, bigint, int, int), besked.slip(smallint, smallint),
  besked.noter(smallint, smallint, uuid, bigint, int, text, int), besked.fortryd(smallint, smallint, uuid, bigint, int),
  besked.loest(smallint, smallint, uuid, bigint), besked.vaer_varsom(smallint, smallint, int)
  to fundament, borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant execute on function besked.forfaldne(smallint[]) to fundament;
