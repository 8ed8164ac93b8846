-- In careful mode the lane is kept by the session, and between the noted attempt and the work no transaction is open whose
-- timeout would end it. A host that stops right there (SIGSTOP, a frozen machine) kept the lane for as long as it was
-- stopped. So the session itself may not be idle for longer than a transaction may last; `slip` takes that back.
create or replace function besked.begynd(p_m smallint, p_b smallint, p_noegle uuid, p_nr bigint, p_maks int, p_ms int) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
declare v int; v_fejl text := 'Afbrudt: værten eller forbindelsen forsvandt under arbejdet';
begin
  perform pg_advisory_lock(4712, p_m * 1000 + p_b);
  perform set_config('idle_session_timeout', current_setting('transaction_timeout'), false);
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
create or replace function besked.slip(p_m smallint, p_b smallint) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
begin
  perform set_config('idle_session_timeout', '0', false);
  perform pg_advisory_unlock(4712, p_m * 1000 + p_b);
end $f$;
