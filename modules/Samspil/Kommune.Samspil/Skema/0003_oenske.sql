-- SA1: any department may ask for a meeting of a type; who calls it is named, or else it is the unit's leaders.
alter table samspil.oenske alter column enhed_id drop not null, add column type text, add column indkalder uuid;
update samspil.oenske set type = 'koordineringskonference';
alter table samspil.oenske alter column type set not null;
create index oenske_indkalder on samspil.oenske(indkalder, modtaget, id) where besvaret is null and indkalder is not null;
-- SA2: which children a unit has, as Dagtilbud told it.
create table samspil.enhedsbarn(
  id uuid primary key,
  borger_id uuid not null,
  enhed_id uuid not null,
  fra date not null,
  til date);
create index enhedsbarn_enhed on samspil.enhedsbarn(enhed_id, borger_id);
create index enhedsbarn_borger on samspil.enhedsbarn(borger_id);
