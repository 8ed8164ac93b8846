-- The event store of one module. Append-only even for the module's own role: only `sletning` may delete or redact (X9).
create table {skema}.stroem(
  id uuid primary key,
  art text not null,
  version int not null,
  borger_id uuid not null) with (fillfactor = 80);
create index stroem_borger on {skema}.stroem(borger_id);
create table {skema}.haendelse(
  nr bigint generated always as identity primary key,      -- never CACHE: readers by cursor rely on the order
  stroem_id uuid not null references {skema}.stroem(id) on delete cascade,
  version int not null,
  type text not null,
  indhold jsonb not null,
  borger_id uuid not null,
  sag_id uuid,
  faktum_id uuid not null,
  gaelder timestamptz not null,                             -- when it happened
  registreret timestamptz not null,                         -- when we were told
  bruger uuid not null,
  begrundelse text,
  korrelation uuid not null,
  unique (stroem_id, version));
create index haendelse_borger on {skema}.haendelse(borger_id, stroem_id, version);
create function {skema}.kraev(ok boolean, kode text, tekst text) returns void language plpgsql immutable as $f$
begin if ok is not true then raise exception using errcode = kode, message = tekst; end if; end $f$;
revoke update, delete, truncate on {skema}.haendelse from {skema};
revoke update, delete, truncate on {skema}.stroem from {skema};
grant update (version) on {skema}.stroem to {skema};
