-- U4: Udviklingsprofilen as it went along with the report: JSON; text, so that a rebuilt row compares equal.
alter table myndighed.statusrapport add column profil text;
