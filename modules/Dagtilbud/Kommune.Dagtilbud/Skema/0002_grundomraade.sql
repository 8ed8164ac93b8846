-- B5: where the institution lies, for a municipality that lets it decide which district answers for the child.
alter table dagtilbud.institution add column grundomraade text collate "C";
