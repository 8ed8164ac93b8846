-- SA6: the secret address of each employee's calendar.
create table samspil.kalender(
  medarbejder_id uuid primary key,
  noegle text not null unique,
  lavet timestamptz not null);
