-- The counter is locked until commit, so that a year has no holes. It is taken at the very end of the transaction: taken where
-- the case's row is written, every other case in the municipality waited for all that came after it in the command. Whoever
-- waits stands in the queue of an advisory lock: a queue for the row itself walks through its versions each time it moves.
create or replace function myndighed.giv_sagsnummer() returns trigger language plpgsql as $f$
declare
  i_aar int := extract(year from new.aabnet at time zone 'Europe/Copenhagen');
  naeste int;
begin
  if exists (select from myndighed.sagsnummer where sag_id = new.id) then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('myndighed.sagsnummer', i_aar));
  update myndighed.sagsnummer_taeller set sidste = sidste + 1 where aar = i_aar returning sidste into naeste;
  if not found then
    insert into myndighed.sagsnummer_taeller(aar, sidste) values (i_aar, 1) returning sidste into naeste;
  end if;
  insert into myndighed.sagsnummer(sag_id, borger_id, aar, nr) values (new.id, new.borger_id, i_aar, naeste);
  return new;
end $f$;
drop trigger sag_nummer on myndighed.sag;
create constraint trigger sag_nummer after insert on myndighed.sag deferrable initially deferred for each row execute function myndighed.giv_sagsnummer();
