-- D6: meetings about children, as Samspil told of them.
create table dagtilbud.moede(
  id uuid primary key,
  borger_id uuid not null,
  type text not null collate "C",
  dato date not null,
  udfald text not null,
  annulleret boolean not null);
create index moede_borger on dagtilbud.moede(borger_id, dato);
-- D5: what became of a wish for a conference.
alter table dagtilbud.konference add column holdt timestamptz, add column udfald text;
