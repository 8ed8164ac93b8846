-- P4: meetings about children, as Samspil told of them.
create table ppr.moede(
  id uuid primary key,
  borger_id uuid not null,
  type text not null collate "C",
  dato date not null,
  udfald text not null,
  annulleret boolean not null,
  beslutninger int not null);
create index moede_borger on ppr.moede(borger_id, dato);
