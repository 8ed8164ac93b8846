-- News that goes when its page is opened is looked for at every page shown: by owner and page.
create index opgave_nyt on frist.opgave (ejer_id, split_part(split_part(rute, '#', 1), '?', 1)) where lukket is null and art = 'nyt';

-- A department's open clocks in the order they run out, for registers sorted by deadline.
create index opgave_modul on frist.opgave (modul, udloeb, id) where lukket is null and art = 'frist' and udloeb is not null;
