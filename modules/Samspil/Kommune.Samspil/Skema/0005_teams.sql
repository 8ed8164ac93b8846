-- SA5: teams, derived from their streams. A team is about nobody, and borger_id is the team itself (docs/adr/0006).
create table samspil.fagteam(
  id uuid primary key,
  borger_id uuid not null,
  navn text not null collate "da-x-icu",
  art text not null,
  distrikter text collate "da-x-icu",
  enheder int not null,
  medlemmer int not null,
  foerste timestamptz not null,
  hver_uge int not null,
  minutter int not null,
  sted text not null collate "da-x-icu",
  nedlagt timestamptz);
create index fagteam_liste on samspil.fagteam(foerste, id) where nedlagt is null;
alter table samspil.moede add column team_id uuid;
create index moede_team on samspil.moede(team_id, start) where team_id is not null;
