-- A draft is found by the child it is about, for erasure and for whoever asks what is kept.
create index kladde_borger on kladde.kladde(borger_id) where borger_id is not null;
