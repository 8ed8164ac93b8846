-- D1: what a unit is, its stuer (a school's klasser), and who has a place when.
create table dagtilbud.institution(
  enhed_id uuid primary key,
  art text not null,
  pladser int not null check (pladser >= 0),
  aabnet date not null,                                -- the first supervision is counted from here (F27)
  version int not null);
create table dagtilbud.stue(
  id uuid primary key,
  enhed_id uuid not null references dagtilbud.institution(enhed_id),
  navn text not null collate "da-x-icu",
  voksne uuid[] not null,
  nedlagt date,
  version int not null);
create unique index stue_navn on dagtilbud.stue(enhed_id, navn) where nedlagt is null;
create table dagtilbud.indskrivning(
  id uuid primary key,
  borger_id uuid not null,
  enhed_id uuid not null references dagtilbud.institution(enhed_id),
  stue_id uuid references dagtilbud.stue(id),
  fra date not null,
  til date,
  registreret timestamptz not null,
  bruger uuid not null,
  slut_registreret timestamptz,
  slut_bruger uuid,
  version int not null,
  check (til is null or til >= fra));
create index indskrivning_borger on dagtilbud.indskrivning(borger_id, fra);
create index indskrivning_enhed on dagtilbud.indskrivning(enhed_id, til, stue_id);
create unique index indskrivning_fra on dagtilbud.indskrivning(borger_id, enhed_id, fra);
-- Days away in a month. Told again otherwise, the row is superseded.
create table dagtilbud.fravaer(
  id uuid primary key,
  borger_id uuid not null,
  maaned date not null,
  dage int not null check (dage between 0 and 31),
  registreret timestamptz not null,
  bruger uuid not null,
  afloest timestamptz);
create unique index fravaer_maaned on dagtilbud.fravaer(borger_id, maaned) where afloest is null;
create index fravaer_borger on dagtilbud.fravaer(borger_id, maaned);
-- What an import did. A rejected line is named by its number and the reason, never by the person.
create table dagtilbud.indlaesning(
  id uuid primary key,
  filnavn text not null,
  art text not null,
  linjer int not null,
  nye int not null,
  aendrede int not null,
  uaendrede int not null,
  afviste int not null,
  fejl_linjer int[] not null,
  fejl_grunde text[] not null,
  registreret timestamptz not null,
  bruger uuid not null);
create index indlaesning_liste on dagtilbud.indlaesning(bruger, registreret, id);

-- D2: a stue's rounds, what was seen of each child, and which pointers somebody has put aside, and why.
create table dagtilbud.runde(
  id uuid primary key,
  stue_id uuid not null references dagtilbud.stue(id),
  nr int not null,
  begyndt timestamptz not null,
  afsluttet timestamptz,
  afsluttet_af uuid,
  version int not null,
  unique (stue_id, nr));
create table dagtilbud.trivsel(
  id uuid primary key,
  faktum_id uuid not null,
  borger_id uuid not null,
  enhed_id uuid not null,
  stue_id uuid,
  runde_id uuid,
  farve text not null,
  anledning text not null,
  tekst text,
  omraader text[] not null,
  dag date not null,
  registreret timestamptz not null,
  bruger uuid not null,
  afloest timestamptz);
create index trivsel_borger on dagtilbud.trivsel(borger_id, dag, registreret);
create index trivsel_runde on dagtilbud.trivsel(runde_id) where afloest is null;
create table dagtilbud.pejling_afvist(
  id uuid primary key,
  borger_id uuid not null,
  kode text not null,
  fakta text not null,
  begrundelse text not null,
  registreret timestamptz not null,
  bruger uuid not null);
create unique index pejling_afvist_fakta on dagtilbud.pejling_afvist(borger_id, kode, fakta);

-- D3
create table dagtilbud.sprogpligt(
  borger_id uuid primary key,
  grund text not null,
  enhed_id uuid not null,                              -- who has to see to it
  foedt date not null,
  fra date not null,
  senest date not null,
  opfyldt date,
  bortfaldet timestamptz,
  tegn text,
  registreret timestamptz not null,
  version int not null);
create index sprogpligt_liste on dagtilbud.sprogpligt(enhed_id, senest, borger_id);
create table dagtilbud.sprogvurdering(
  id uuid primary key,
  borger_id uuid not null,
  enhed_id uuid not null,
  dag date not null,
  resultat text not null,
  tekst text not null,
  indsats text,
  foelges_op date,
  fulgt_op date,
  virkning text,
  registreret timestamptz not null,
  bruger uuid not null,
  version int not null);
create index sprogvurdering_borger on dagtilbud.sprogvurdering(borger_id, dag);

-- D4, D6: rows for lists; the truth is in the streams.
create table dagtilbud.bal(
  id uuid primary key,
  borger_id uuid not null,                             -- the child, or the analysis itself when it is about none
  emne text not null,
  enhed_id uuid not null,
  stue_id uuid,
  titel text not null collate "da-x-icu",
  tovholder uuid not null,
  trin int not null,
  begyndt timestamptz not null,
  evalueres date,
  evalueret timestamptz,
  udfald text) with (fillfactor = 80);
create index bal_enhed on dagtilbud.bal(enhed_id, begyndt, id);
create index bal_borger on dagtilbud.bal(borger_id);
create table dagtilbud.plads(
  id uuid primary key,
  borger_id uuid not null,
  art text not null,
  enhed_id uuid not null,
  visitation_id uuid not null,
  tilstand text not null,
  ansoegt timestamptz not null,
  udvalgsdato date,
  afgjort timestamptz,
  udfald text,
  plads_enhed_id uuid,
  revisiteres date) with (fillfactor = 80);
create index plads_enhed on dagtilbud.plads(enhed_id, ansoegt, id);
create index plads_visitation on dagtilbud.plads(visitation_id, ansoegt, id);
create index plads_borger on dagtilbud.plads(borger_id);

-- D5: what was sent to others, and what they answered.
create table dagtilbud.underretning(
  id uuid primary key,
  borger_id uuid not null,
  henvendelse uuid not null,
  enhed_id uuid not null,
  afsender uuid not null,
  bekymring text not null,
  forsoegt text,
  akut boolean not null,
  overgreb boolean not null,
  afgivet timestamptz not null,
  kvitteret timestamptz,
  tilbagemeldt timestamptz,
  tilbagemelding text,
  sat_i_gang boolean);
create index underretning_borger on dagtilbud.underretning(borger_id, afgivet);
create index underretning_henvendelse on dagtilbud.underretning(henvendelse, borger_id);
create table dagtilbud.indstilling(
  id uuid primary key,
  borger_id uuid not null,
  enhed_id uuid not null,
  afsender uuid not null,
  spoergsmaal text not null,
  forsoegt text not null,
  foraeldrenes_syn text not null,
  barnets_syn text,
  oensket text not null,
  samtykke date not null,
  samtykke_fra uuid[] not null,
  afgivet timestamptz not null,
  modtaget timestamptz,
  triage text,
  triageret timestamptz,
  besvaret timestamptz,
  svar text,
  timer numeric(5,2));
create index indstilling_borger on dagtilbud.indstilling(borger_id, afgivet);
create table dagtilbud.sparring(
  id uuid primary key,
  enhed_id uuid not null,
  stue_id uuid,
  afsender uuid not null,
  emne text not null,
  spoergsmaal text not null,
  forsoegt text,
  afgivet timestamptz not null,
  besvaret timestamptz,
  raad text,
  foelges_op date,
  hjalp boolean);
create index sparring_enhed on dagtilbud.sparring(enhed_id, afgivet, id);
create table dagtilbud.konference(
  id uuid primary key,
  borger_id uuid,
  enhed_id uuid not null,
  stue_id uuid,
  afsender uuid not null,
  emne text not null,
  forsoegt text,
  samtykke date,
  samtykke_fra uuid[] not null,
  afgivet timestamptz not null);
create index konference_enhed on dagtilbud.konference(enhed_id, afgivet, id);
create index konference_borger on dagtilbud.konference(borger_id);

-- D7
create table dagtilbud.overgang(
  id uuid primary key,
  borger_id uuid not null,
  fra_enhed_id uuid not null,
  til_enhed_id uuid not null,
  skift date not null,
  samtykke date,
  samtykke_fra uuid[] not null,
  afgivet timestamptz not null,
  afsender uuid not null,
  modtaget timestamptz,
  modtaget_af uuid,
  bemaerkning text,
  version int not null);
create index overgang_fra on dagtilbud.overgang(fra_enhed_id, afgivet, id);
create index overgang_til on dagtilbud.overgang(til_enhed_id, afgivet, id);
create index overgang_borger on dagtilbud.overgang(borger_id);
create table dagtilbud.overgang_punkt(
  id uuid primary key,
  overgang_id uuid not null references dagtilbud.overgang(id),
  borger_id uuid not null,
  nr int not null,
  navn text not null,
  grundlag text not null,
  indhold text not null);
create index overgang_punkt_overgang on dagtilbud.overgang_punkt(overgang_id, nr);

-- D8
create table dagtilbud.tilsyn(
  id uuid primary key,
  enhed_id uuid not null references dagtilbud.institution(enhed_id),
  anmeldt boolean not null,
  besoegt date not null,
  iagttagelser text not null,
  vurdering text not null,
  aftaler text,
  foelges_op date,
  registreret timestamptz not null,
  bruger uuid not null,
  offentliggjort timestamptz,
  version int not null);
create index tilsyn_enhed on dagtilbud.tilsyn(enhed_id, besoegt, id);
create index tilsyn_offentlig on dagtilbud.tilsyn(offentliggjort, id) where offentliggjort is not null;
