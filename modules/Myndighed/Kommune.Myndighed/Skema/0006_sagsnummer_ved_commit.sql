-- The counter's row is locked until commit, so that a year has no holes. It is taken at the very end of the transaction: taken
-- where the case's row is written, every other case in the municipality waited for all that came after it in the command.
drop trigger sag_nummer on myndighed.sag;
create constraint trigger sag_nummer after insert on myndighed.sag deferrable initially deferred for each row execute function myndighed.giv_sagsnummer();
