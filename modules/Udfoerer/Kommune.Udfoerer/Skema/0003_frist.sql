-- U2: orders are read by deadline: what is to be done next, and by when. Null when nothing is left to do, or no day is known.
alter table udfoerer.bestilling add column frist timestamptz;
update udfoerer.bestilling set frist = case tilstand
  when 'Ny' then (fra + 1)::timestamp at time zone 'Europe/Copenhagen'
  when 'Venteliste' then (forventet_start + 1)::timestamp at time zone 'Europe/Copenhagen'
  when 'Accepteret' then (forventet_start + 1)::timestamp at time zone 'Europe/Copenhagen'
  when 'Tildelt' then (forventet_start + 1)::timestamp at time zone 'Europe/Copenhagen' end;
drop index udfoerer.bestilling_enhed;
create index bestilling_enhed on udfoerer.bestilling(enhed_id, coalesce(frist, 'infinity'), modtaget, id);
create index bestilling_behandler on udfoerer.bestilling(behandler_id, coalesce(frist, 'infinity'), id) where tilstand = 'Tildelt';
