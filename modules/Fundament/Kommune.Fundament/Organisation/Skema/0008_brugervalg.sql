-- What an employee has chosen for themselves; no row is the default.
create table organisation.brugervalg(
  medarbejder_id uuid primary key references organisation.medarbejder(id),
  genveje boolean not null);
