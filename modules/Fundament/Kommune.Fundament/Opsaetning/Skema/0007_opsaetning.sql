-- X7: dated settings of every module in one shape. A change supersedes; what was in force, and what was known, stays readable.
create table opsaetning.vaerdi(
  id uuid primary key,
  navn text not null,                                 -- for instance myndighed.indsatstrappe
  vaerdi jsonb not null,
  gaelder_fra date not null,
  registreret timestamptz not null,
  afloest timestamptz,
  bruger uuid not null,
  begrundelse text not null);
create index vaerdi_navn on opsaetning.vaerdi(navn, gaelder_fra);
create view opsaetning.vaerdi_v with (security_invoker = false) as select id, navn, vaerdi, gaelder_fra, registreret, afloest, bruger, begrundelse from opsaetning.vaerdi;
grant usage on schema opsaetning to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
grant select on opsaetning.vaerdi_v to borger, myndighed, udfoerer, ppr, dagtilbud, samspil, styring;
