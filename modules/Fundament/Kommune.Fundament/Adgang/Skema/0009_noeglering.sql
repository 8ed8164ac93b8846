-- Keys of cookies and forms, shared by all hosts. Only Fundament's own role reads them.
create table adgang.noeglering(
  nr int generated always as identity primary key,
  navn text not null,
  xml text not null,
  registreret timestamptz not null default now());
revoke update, delete, truncate on adgang.noeglering from fundament;
