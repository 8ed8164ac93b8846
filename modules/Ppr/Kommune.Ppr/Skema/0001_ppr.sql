-- P1: referrals for lists; the truth is in the streams. `orden` is the priority as a number, 1 first.
create table ppr.indstilling(
  id uuid primary key,
  borger_id uuid not null,
  enhed_id uuid not null,
  ppr_id uuid not null,
  tilstand text not null,
  triage text,
  orden int not null,
  foedt date not null,                                 -- 1900 while nobody knows it: last, as the youngest come first
  modtaget timestamptz not null,
  maal date not null,                                  -- the municipality's own service goal, fixed at receipt (F30)
  medarbejder_id uuid,
  afsluttet timestamptz) with (fillfactor = 80);
create index indstilling_prioritet on ppr.indstilling(ppr_id, orden, modtaget, id) where afsluttet is null;
create index indstilling_ventetid on ppr.indstilling(ppr_id, modtaget, id) where afsluttet is null;
create index indstilling_alder on ppr.indstilling(ppr_id, foedt desc, modtaget, id) where afsluttet is null;
create index indstilling_medarbejder on ppr.indstilling(medarbejder_id, modtaget, id) where afsluttet is null;
create index indstilling_afsluttet on ppr.indstilling(ppr_id, afsluttet) where afsluttet is not null;
create index indstilling_borger on ppr.indstilling(borger_id);

-- P2: advice on an environment. No child, no name: so there is no borger_id, and nothing of a child to erase.
create table ppr.sparring(
  id uuid primary key,
  version int not null,
  enhed_id uuid not null,
  emne text not null collate "da-x-icu",
  spoergsmaal text not null collate "da-x-icu",
  forsoegt text collate "da-x-icu",
  modtaget timestamptz not null,
  tilstand text not null,
  medarbejder_id uuid,
  raad text collate "da-x-icu",
  besvaret timestamptz,
  foelges_op date,
  fulgt_op timestamptz,
  hjalp boolean,
  opfoelgning text collate "da-x-icu");
create index sparring_liste on ppr.sparring(modtaget desc, id desc);
create index sparring_aaben on ppr.sparring(modtaget desc, id desc) where tilstand <> 'FulgtOp';

-- P3: assessments for lists, and who writes which part.
create table ppr.ppv(
  id uuid primary key,
  borger_id uuid not null,
  enhed_id uuid not null,
  ppr_id uuid not null,
  ansvarlig_id uuid not null,
  begyndt timestamptz not null,
  maal date not null,
  afsluttet timestamptz,
  timer numeric(5,2)) with (fillfactor = 80);
create index ppv_ppr on ppr.ppv(ppr_id, begyndt, id);
create index ppv_borger on ppr.ppv(borger_id);
create table ppr.ppv_del(
  id uuid primary key,
  borger_id uuid not null,
  ppv_id uuid not null,
  forfatter_id uuid not null,
  faggruppe text not null,
  skrevet timestamptz) with (fillfactor = 80);
create index ppv_del_forfatter on ppr.ppv_del(forfatter_id, ppv_id);
create index ppv_del_borger on ppr.ppv_del(borger_id);

-- P4: visitation for lists. `slut` is set when the child is back in the ordinary, or was never granted anything.
create table ppr.visitation(
  id uuid primary key,
  borger_id uuid not null,
  skole_id uuid not null,
  ppr_id uuid not null,
  beslutter text not null,
  tilbud text not null,
  timer numeric(5,2) not null,
  tilstand text not null,
  oprettet timestamptz not null,
  moede date,
  fra date,
  revisiteres date) with (fillfactor = 80);
create index visitation_ppr on ppr.visitation(ppr_id, oprettet, id);
create index visitation_moede on ppr.visitation(ppr_id, moede, oprettet, id) where tilstand in ('Ny', 'PaaDagsorden');
create index visitation_revisit on ppr.visitation(ppr_id, revisiteres, id) where tilstand = 'Bevilget';
create index visitation_skole on ppr.visitation(skole_id, oprettet, id);
create index visitation_borger on ppr.visitation(borger_id);

-- P5: postings. Nothing is ever edited: a reversal is a posting of its own that names the one it takes back.
create table ppr.udgift(
  id uuid primary key,
  borger_id uuid,                                      -- erasure takes a child's postings; the published figures stay
  konto text not null collate "C",
  special boolean not null,
  enhed_id uuid not null,
  grundomraade text collate "C",
  maaned date not null check (extract(day from maaned) = 1),
  beloeb numeric(14,2) not null check (beloeb <> 0),
  kilde text not null,
  kilde_id uuid not null,                              -- the visitation or the import
  noegle text not null collate "C" unique,             -- what makes it the same posting when it comes again
  tilbagefoerer uuid unique references ppr.udgift(id),
  registreret timestamptz not null,
  bruger uuid not null,
  begrundelse text collate "da-x-icu");
create index udgift_maaned on ppr.udgift(maaned, enhed_id);
create index udgift_liste on ppr.udgift(registreret desc, id desc);
create index udgift_borger on ppr.udgift(borger_id) where borger_id is not null;
create index udgift_kilde on ppr.udgift(kilde_id);
revoke update, delete, truncate on ppr.udgift from ppr;

create table ppr.indlaesning(
  id uuid primary key,
  tid timestamptz not null,
  bruger uuid not null,
  nye int not null,
  kendte int not null,
  afviste jsonb not null);                             -- line numbers, reasons and the columns that name nobody
create index indlaesning_tid on ppr.indlaesning(tid desc, id desc);
