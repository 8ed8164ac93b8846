-- B1: who merged and who took apart; why stands in the change log of the record that was merged, and goes with it (X9).
alter table borger.alias drop column begrundelse;
alter table borger.alias add column ophaevet_af uuid;
-- When a number and a birth became known: the page as it was known before shows neither.
alter table borger.person add column cpr_registreret timestamptz;
alter table borger.person add column foedt_registreret timestamptz;
alter table borger.person add column erstatningsnummer_registreret timestamptz;
-- Six digits of a date, then letters and digits with at least one letter.
alter table borger.person add constraint person_erstatningsnummer_form check (erstatningsnummer ~ '^[0-9]{6}[0-9A-Z]{4}$' and erstatningsnummer ~ '[A-Z]');
create index person_mor on borger.person(mor_id) where ufoedt;
create index foraeldremyndighed_indehaver on borger.foraeldremyndighed(indehaver_id) where afloest is null;

-- The record that goes on.
create function borger.hoved(p_id uuid) returns uuid language sql stable set search_path = pg_catalog, pg_temp as $f$
  select coalesce((select a.samme_som_id from borger.alias a where a.borger_id = p_id and a.ophaevet is null), p_id) $f$;

-- The records of all these persons.
create function borger.alle_aliasser(p_ider uuid[]) returns uuid[] language sql stable set search_path = pg_catalog, pg_temp as $f$
  select array(select distinct x from unnest(p_ider) i, unnest(borger.aliasser(i)) x) $f$;
