-- "Mine sager": few of very many.
create index sag_ansvarlig on myndighed.sag(ansvarlig) where lukket is null;
