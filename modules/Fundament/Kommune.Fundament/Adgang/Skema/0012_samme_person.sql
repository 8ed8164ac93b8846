-- B1: records found to be one person. Every ordered pair of a person's records stands here, written by Borger as it merges
-- and takes apart; attachments stay where they were made, and count for the whole person (docs/adr/0007).
create table adgang.samme(
  borger_id uuid not null,
  anden_id uuid not null,
  primary key (borger_id, anden_id));
create index samme_anden on adgang.samme(anden_id);
-- What stands here from now on is that these records are one person; a single one stands alone again.
create function adgang.saml(p_alle uuid[]) returns void language sql security definer set search_path = pg_catalog, pg_temp as $f$
  delete from adgang.samme where borger_id = any(p_alle) or anden_id = any(p_alle);
  insert into adgang.samme(borger_id, anden_id) select a, b from unnest(p_alle) a, unnest(p_alle) b where a <> b $f$;
grant execute on function adgang.saml(uuid[]) to borger;
create or replace view adgang.synlig with (security_invoker = false) as
  select s.medarbejder_id, t.borger_id, t.art, t.modul, s.fra as s_fra, s.til as s_til, t.fra, t.til
  from organisation.subjekt s join adgang.tilknytning t on t.subjekt_id = s.subjekt_id
  union all
  select s.medarbejder_id, x.anden_id, t.art, t.modul, s.fra, s.til, t.fra, t.til
  from organisation.subjekt s join adgang.tilknytning t on t.subjekt_id = s.subjekt_id join adgang.samme x on x.borger_id = t.borger_id;
