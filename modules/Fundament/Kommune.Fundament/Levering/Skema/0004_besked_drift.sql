-- The horizon, receivers and their backfill, hosts, and what a person may do. Fundament's own role only.
-- The log's horizon: at and below it nothing is still on its way. Call it alone, outside a transaction: the lock goes with it.
create function besked.horisont() returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set lock_timeout = '200ms' as $f$
declare v bigint;
begin
  perform pg_advisory_xact_lock(4710, 0);
  select max(b.nr) into v from besked.besked b;
  return coalesce(v, 0);
end $f$;

-- A receiver as a starting host knows it. Publishers are held out only when something changed: what was published before
-- is in the log below the horizon and is backfilled, what comes after finds the subscription.
create function besked.registrer(p_navn text, p_skema text, p_typer text[], p_fra_begyndelsen boolean, p_tidligere text[]) returns smallint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set lock_timeout = '200ms' as $f$
declare v besked.modtager; h bigint; t text; a besked.abonnement; ny boolean := false;
begin
  perform pg_advisory_xact_lock(4713, 0);
  select * into v from besked.modtager m where m.navn = p_navn;
  if v.id is null then
    update besked.modtager m set navn = p_navn
      where m.id = (select o.id from besked.modtager o where o.navn = any(p_tidligere) order by o.id limit 1) returning * into v;
  end if;
  if v.id is not null and v.skema = p_skema and v.fra_begyndelsen = p_fra_begyndelsen
     and (select coalesce(array_agg(x.type order by x.type collate "C"), '{}') from besked.abonnement x where x.modtager = v.id and x.ophoert is null)
       = (select coalesce(array_agg(u order by u collate "C"), '{}') from unnest(p_typer) u) then
    return v.id;
  end if;
  perform pg_advisory_xact_lock(4710, 0);
  select coalesce(max(b.nr), 0) into h from besked.besked b;
  if v.id is null then
    insert into besked.modtager(navn, skema, fra_begyndelsen, klar) values (p_navn, p_skema, p_fra_begyndelsen, true) returning * into v;
  else
    update besked.modtager m set skema = p_skema, fra_begyndelsen = p_fra_begyndelsen where m.id = v.id;
  end if;
  update besked.abonnement x set ophoert = h where x.modtager = v.id and x.ophoert is null and x.type <> all(p_typer);
  foreach t in array p_typer loop
    select * into a from besked.abonnement x where x.modtager = v.id and x.type = t;
    if a.type is null then
      insert into besked.abonnement(type, modtager) values (t, v.id);
      if p_fra_begyndelsen and h > 0 then
        insert into besked.efterfyldning(modtager, type, naaet, maal) values (v.id, t, 0, h);
      end if;
    elsif a.ophoert is not null then
      -- an older version that started in between had given it up: go on from there, so that nothing is missed or doubled
      update besked.abonnement x set ophoert = null where x.modtager = v.id and x.type = t;
      if h > a.ophoert then
        insert into besked.efterfyldning(modtager, type, naaet, maal) values (v.id, t, a.ophoert, h);
      end if;
    end if;
  end loop;
  update besked.modtager m set klar = not exists (select from besked.efterfyldning e join besked.abonnement x on x.modtager = e.modtager and x.type = e.type and x.ophoert is null where e.modtager = v.id)
    where m.id = v.id;
  return v.id;
end $f$;
-- One stretch of the backfill in a transaction of its own; true when the receiver's lanes may run.
create function besked.efterfyld(p_m smallint, p_stykke int) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare v_naaet bigint; v_maal bigint; v_til bigint; v_typer text[]; b int;
begin
  if not pg_try_advisory_xact_lock(4713, p_m) then return false; end if;       -- another host is at it
  select e.naaet, e.maal, array_agg(e.type) into v_naaet, v_maal, v_typer
    from besked.efterfyldning e join besked.abonnement a on a.modtager = e.modtager and a.type = e.type and a.ophoert is null
    where e.modtager = p_m group by e.naaet, e.maal order by e.maal, e.naaet limit 1;
  if found then
    v_til := least(v_maal, v_naaet + p_stykke);
    insert into besked.levering(nr, noegle, modtager, bane)
      select k.nr, k.noegle, p_m, besked.bane(k.noegle) from besked.besked k where k.nr > v_naaet and k.nr <= v_til and k.type = any(v_typer) order by k.nr;
    if v_til = v_maal then
      delete from besked.efterfyldning e where e.modtager = p_m and e.naaet = v_naaet and e.maal = v_maal and e.type = any(v_typer);
    else
      update besked.efterfyldning e set naaet = v_til where e.modtager = p_m and e.naaet = v_naaet and e.maal = v_maal and e.type = any(v_typer);
    end if;
    return false;
  end if;
  for b in 0..15 loop perform pg_advisory_xact_lock(4712, p_m * 1000 + b); end loop;
  -- A key held back at a later message starts over from what was filled in before it.
  with v as (delete from besked.spaerring s where s.modtager = p_m
      and exists (select from besked.levering l where l.modtager = p_m and l.bane = s.bane and l.noegle = s.noegle and l.nr < s.nr) returning s.noegle)
    update besked.levering l set klar = true from v where l.modtager = p_m and l.noegle = v.noegle and not l.klar;
  update besked.modtager m set klar = true where m.id = p_m and not m.klar;
  return true;
end $f$;

-- A host's life: its row, and a lock that its own connection holds. Whoever finds the row without the lock knows that the
-- host died at work; nobody knows in which lane, so all that have something take their next messages one at a time.
create function besked.vaert_meld(p_navn text, p_tid timestamptz) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare v int;
begin
  insert into besked.vaert(navn, startet) values (p_navn, p_tid) returning nr into v;
  perform pg_advisory_lock(4714, v);
  return v;
end $f$;
create function besked.doede_vaerter(p_rest int) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare r record; n int := 0;
begin
  for r in select x.nr from besked.vaert x order by x.nr loop
    if pg_try_advisory_xact_lock(4714, r.nr) then
      delete from besked.vaert x where x.nr = r.nr;
      if found then n := n + 1; end if;
    end if;
  end loop;
  if n > 0 then
    insert into besked.varsom(modtager, bane, rest)
      select m.id, b, p_rest from besked.modtager m cross join generate_series(0, 15) b
      where exists (select from besked.levering l where l.modtager = m.id and l.bane = b and l.klar) order by 1, 2
      on conflict (modtager, bane) do update set rest = excluded.rest;
  end if;
  return n;
end $f$;

-- By hand. The lane's lock is taken here too, or rows would stay parked behind nothing.
create function besked.proev_igen(p_m smallint, p_nr bigint) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare b int;
begin
  select s.bane into b from besked.spaerring s where s.modtager = p_m and s.nr = p_nr;
  if not found then return false; end if;
  perform pg_advisory_xact_lock(4712, p_m * 1000 + b);
  update besked.spaerring s set doed = false, forsoeg = 0, naeste = statement_timestamp() where s.modtager = p_m and s.nr = p_nr;
  return found;
end $f$;
create function besked.spring_over(p_m smallint, p_nr bigint, p_bruger uuid, p_begrundelse text, p_tid timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare b smallint; v besked.spaerring;
begin
  select s.bane into b from besked.spaerring s where s.modtager = p_m and s.nr = p_nr;
  if not found then return false; end if;
  perform pg_advisory_xact_lock(4712, p_m * 1000 + b);
  select * into v from besked.spaerring s where s.modtager = p_m and s.nr = p_nr;
  if not found then return false; end if;
  insert into besked.oversprunget(modtager, nr, noegle, type, forsoeg, fejl, bruger, begrundelse, registreret)
    select m.navn, v.nr, v.noegle, k.type, v.forsoeg, v.fejl, p_bruger, p_begrundelse, p_tid
    from besked.modtager m join besked.besked k on k.nr = p_nr where m.id = p_m;
  perform besked.loest(p_m, b, v.noegle, p_nr);
  return true;
end $f$;
-- Rows parked behind nothing should not be; if they are, this lets them go on.
create function besked.frigiv(p_m smallint) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare b int; n int;
begin
  for b in 0..15 loop perform pg_advisory_xact_lock(4712, p_m * 1000 + b); end loop;
  update besked.levering l set klar = true where l.modtager = p_m and not l.klar
    and not exists (select from besked.spaerring s where s.modtager = p_m and s.noegle = l.noegle);
  get diagnostics n = row_count;
  return n;
end $f$;
-- A receiver that no code knows any more is closed by a person; what it still waited for is kept as skipped.
create function besked.nedlaeg(p_m smallint, p_bruger uuid, p_begrundelse text, p_tid timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set lock_timeout = '1s' as $f$
declare b int;
begin
  perform pg_advisory_xact_lock(4710, 0);                           -- no publisher may still be adding deliveries for it
  for b in 0..15 loop perform pg_advisory_xact_lock(4712, p_m * 1000 + b); end loop;
  insert into besked.oversprunget(modtager, nr, noegle, type, forsoeg, fejl, bruger, begrundelse, registreret)
    select m.navn, l.nr, l.noegle, k.type, 0, 'Modtageren er nedlagt', p_bruger, p_begrundelse, p_tid
    from besked.levering l join besked.modtager m on m.id = l.modtager join besked.besked k on k.nr = l.nr where l.modtager = p_m
    on conflict do nothing;
  delete from besked.levering l where l.modtager = p_m;
  delete from besked.spaerring s where s.modtager = p_m;
  delete from besked.varsom x where x.modtager = p_m;
  delete from besked.modtager m where m.id = p_m;
  return found;
end $f$;

-- X9: a message erased from the log takes its deliveries along, and the key behind it flows on.
create function besked.efter_sletning() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare r record;
begin
  for r in select distinct l.modtager, l.bane from slettet x join besked.levering l on l.nr = x.nr order by 1, 2 loop
    perform pg_advisory_xact_lock(4712, r.modtager * 1000 + r.bane);
  end loop;
  delete from besked.levering l using slettet x where l.nr = x.nr;
  with v as (delete from besked.spaerring s using slettet x where s.nr = x.nr returning s.modtager, s.noegle)
    update besked.levering l set klar = true from v where l.modtager = v.modtager and l.noegle = v.noegle and not l.klar;
  delete from besked.oversprunget o using slettet x where o.nr = x.nr;
  return null;
end $f$;
create trigger efter_sletning after delete on besked.besked referencing old table as slettet for each statement execute function besked.efter_sletning();

grant execute on function besked.horisont(), besked.registrer(text, text, text[], boolean, text[]), besked.efterfyld(smallint, int),
  besked.vaert_meld(text, timestamptz), besked.doede_vaerter(int), besked.proev_igen(smallint, bigint),
  besked.spring_over(smallint, bigint, uuid, text, timestamptz), besked.frigiv(smallint), besked.nedlaeg(smallint, uuid, text, timestamptz) to fundament;
