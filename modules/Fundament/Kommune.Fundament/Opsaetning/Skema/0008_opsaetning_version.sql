-- One version in force per setting and date: two who save at once cannot both succeed.
create unique index vaerdi_gaeldende on opsaetning.vaerdi(navn, gaelder_fra) where afloest is null;
alter table opsaetning.vaerdi add constraint vaerdi_begrundelse check (begrundelse ~ '\S');
