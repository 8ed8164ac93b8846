-- Day care has clubs too.
alter table organisation.enhed drop constraint if exists enhed_art_check;
alter table organisation.enhed add constraint enhed_art_check check (art in ('afdeling', 'team', 'institution', 'skole', 'hus', 'klub'));
