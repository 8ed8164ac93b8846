-- M21: running measures to look at again. All new columns are null until somebody follows up or looks again, as they are for
-- what was granted before, so a row as it stands equals the one a rebuild makes.
alter table myndighed.indsats
  add column skridt int,                                -- points the goals came closer at the last follow-up
  add column gennemset timestamptz,
  add column gennemses_igen date;
-- One index for each order of the list; what has ended is not in them.
create index indsats_revisitering_trin on myndighed.indsats(trin desc, id desc) where ophoert is null;
create index indsats_revisitering_pris on myndighed.indsats(pris_pr_maaned desc, id desc) where ophoert is null;
create index indsats_revisitering_laengde on myndighed.indsats(coalesce((begyndt at time zone 'Europe/Copenhagen')::date, fra), id) where ophoert is null;
create index indsats_revisitering_progression on myndighed.indsats(uden_progression desc, id desc) where ophoert is null;
