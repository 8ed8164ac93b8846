-- M22: attachments that went along with a letter: they are part of what was sent, and stay.
create table myndighed.sendt_bilag(
  id uuid primary key,
  borger_id uuid not null,
  bilag uuid not null) with (fillfactor = 80);
create index sendt_bilag_bilag on myndighed.sendt_bilag(bilag);
create index sendt_bilag_borger on myndighed.sendt_bilag(borger_id);
