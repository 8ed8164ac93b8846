-- What was sent is done once, also when it is sent twice: a double click, a repeated request. The row is written first in the
-- transaction that does it; the second waits for the first, and then knows where it led. Goes after a day.
create table kladde.udfoert(
  noegle uuid primary key,
  rute text,
  tid timestamptz not null);
create index udfoert_tid on kladde.udfoert(tid);
create function kladde.udfoer(p_noegle uuid, p_rute text, p_tid timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
begin
  insert into kladde.udfoert(noegle, rute, tid) values (p_noegle, p_rute, p_tid) on conflict (noegle) do nothing;
  if not found then
    raise exception using errcode = 'KO208', message = 'er udført';
  end if;
end $f$;
grant usage on schema kladde to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant execute on function kladde.udfoer(uuid, text, timestamptz) to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
