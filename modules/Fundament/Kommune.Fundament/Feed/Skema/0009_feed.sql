-- The highest number that the log ever gave out, also when erasure took the last messages: a cursor beyond it comes from
-- a database that was restored to an earlier moment.
create function besked.seneste() returns bigint
language sql volatile security definer set search_path = pg_catalog, pg_temp as $f$
  select coalesce(pg_sequence_last_value('besked.besked_nr_seq'), 0) $f$;
grant execute on function besked.seneste() to fundament;
