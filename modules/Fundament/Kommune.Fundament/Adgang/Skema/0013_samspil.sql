-- SA2: who is called to a meeting may open that meeting. Attachments made by Samspil therefore count in Samspil, on the child's
-- own page (Borger) and in "I dag" (Fundament), and open nobody's case in another department.
drop index adgang.tilknytning_subjekt;
create index tilknytning_subjekt on adgang.tilknytning(subjekt_id, borger_id) include (fra, til, modul);
drop index adgang.tilknytning_borger;
create index tilknytning_borger on adgang.tilknytning(borger_id, subjekt_id) include (fra, til, modul);
create or replace view adgang.synlig with (security_invoker = false) as
  select s.medarbejder_id, t.borger_id, t.art, t.modul, s.fra as s_fra, s.til as s_til, t.fra, t.til
  from organisation.subjekt s join adgang.tilknytning t on t.subjekt_id = s.subjekt_id
  where t.modul <> 'samspil' or current_setting('role') in ('samspil', 'borger', 'fundament')
  union all
  select s.medarbejder_id, x.anden_id, t.art, t.modul, s.fra, s.til, t.fra, t.til
  from organisation.subjekt s join adgang.tilknytning t on t.subjekt_id = s.subjekt_id join adgang.samme x on x.borger_id = t.borger_id
  where t.modul <> 'samspil' or current_setting('role') in ('samspil', 'borger', 'fundament');
