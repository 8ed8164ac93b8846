-- U5, U6: what capacity and breakdowns are counted by. The columns follow from the events, as a rebuild would make them.
alter table udfoerer.forloeb add column til date, add column aarsag text, add column alder int;
update udfoerer.forloeb f set
  til = (select (h.indhold ->> 'til')::date from udfoerer.haendelse h where h.stroem_id = f.id and h.type in ('forloeb-begyndt.v1', 'forloeb-periode-aendret.v1') order by h.version desc limit 1),
  aarsag = (select h.indhold ->> 'aarsag' from udfoerer.haendelse h where h.stroem_id = f.id and h.type = 'forloeb-afsluttet.v1'),
  alder = (select (h.indhold ->> 'alder')::int from udfoerer.haendelse h where h.stroem_id = f.id and h.type = 'forloeb-afsluttet.v1');
alter table udfoerer.forloeb alter column til set not null;
create index forloeb_tilbud on udfoerer.forloeb(tilbud_id, begyndt);
create index forloeb_afsluttet on udfoerer.forloeb(enhed_id, afsluttet) where afsluttet is not null;
alter table udfoerer.bestilling add column slut date;
update udfoerer.bestilling b set slut = (
  select case when h.type = 'bestilling-begyndt.v1' then (h.indhold ->> 'dato')::date else (h.gaelder at time zone 'Europe/Copenhagen')::date end
  from udfoerer.haendelse h where h.stroem_id = b.id and h.type in ('bestilling-begyndt.v1', 'bestilling-afvist.v1', 'bestilling-ophoert.v1') order by h.version desc limit 1);
create index bestilling_tilbud on udfoerer.bestilling(tilbud_id, modtaget);
