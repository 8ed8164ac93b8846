using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// The gates of a decision (M6): a pure rule over what is typed and what the case says. It names everything that lacks, with a
/// link to where it is mended, and everything that is in order.
/// </summary>
internal static class Afgoerelseskrav
{
    public const string Foran = "Udkast.";

    /// <param name="viste">The lines of parties as the form numbers them; the child's own when left out.</param>
    public static Afvisning? Afgoer(Afgoerelsesudkast u, Afgoerelsesfakta f, Bruger bruger, IReadOnlyList<Part>? viste = null)
    {
        u = f.Udfyldt(u, bruger);
        var p = new Proeve(u, f, viste ?? f.Parter);
        p.Indhold();
        if (f.Hjemmel(u) is { } h)
        {
            p.Forudsaetninger(h);
            p.Alder(h);
            p.Parter(h);
            p.Udvalg(h, bruger);
            p.Moeder(h);
            p.Kompetencen(h, bruger);
        }

        return Afvisning.Af(p.Mangler, p.IOrden);
    }

    private sealed class Proeve(Afgoerelsesudkast u, Afgoerelsesfakta f, IReadOnlyList<Part> viste)
    {
        public List<Fejl> Mangler { get; } = [];
        public List<string> IOrden { get; } = [];

        public void Indhold()
        {
            Felt(f.Hjemmel(u) is not null, nameof(u.Hjemmel), u.Hjemmel is null ? "Vælg lovgrundlaget." : "Lovgrundlaget gælder ikke i dag. Vælg et andet.");
            var tilbud = f.TilbudI(u);
            Felt(tilbud is { Aktivt: true }, nameof(u.Tilbud), tilbud is null ? "Vælg indsatsen." : "Tilbuddet bruges ikke længere.");
            Felt(u.Fra is not null, nameof(u.Fra), "Skriv, hvornår indsatsen begynder.");
            Felt(u.Til is not null, nameof(u.Til), "Skriv, hvornår indsatsen slutter. Den kan forlænges, når der følges op.");
            if (u is { Fra: { } fra, Til: { } til })
            {
                Felt(til > fra, nameof(u.Til), "Slutdatoen skal ligge efter startdatoen.");
            }

            if (tilbud is not null)
            {
                var pris = tilbud.PrisDen(u.Fra ?? f.Idag);
                Felt(pris is not null, nameof(u.Tilbud), "Tilbuddet har ingen pris den dag.");
                Felt(pris is null || pris.PrMaaned(u.TimerPrMaaned) is > 0, nameof(u.TimerPrMaaned), "Prisen er pr. time. Skriv, hvor mange timer om måneden der bevilges.");
                if (f.Hjemmel(u) is { } h)
                {
                    Felt(h.Daekker(tilbud), nameof(u.Tilbud), $"»{tilbud.Navn}« (trin {tilbud.Trin}) kan ikke bevilges efter {h.Skrevet}.");
                }
            }

            Felt((u.Bilag ?? []).All(id => (f.Bilag ?? []).Any(b => b.Id == id)), nameof(u.Bilag), "Et af bilagene er fjernet fra sagen. Vælg igen.");
            Felt(!string.IsNullOrWhiteSpace(u.Begrundelse), nameof(u.Begrundelse), "Skriv begrundelsen. Den står i brevet.");
            Maal();
        }

        private void Maal()
        {
            var typet = (u.Maal ?? []).ToArray();
            for (var i = 0; i < typet.Length; i++)
            {
                var m = typet[i];
                var foran = $"{Foran}Maal[{i}].";
                Mangler.AddRange(new[]
                {
                    string.IsNullOrWhiteSpace(m.Tekst) ? new Fejl(foran + "Tekst", "Skriv målet.") : null,
                    m.Udgangspunkt is null ? new Fejl(foran + "Udgangspunkt", "Skriv, hvor barnet står nu, fra 0 til 10.") : null,
                    m.Maal is null ? new Fejl(foran + "Maal", "Skriv, hvor barnet skal hen, fra 0 til 10.") : null,
                    m.Dato is null ? new Fejl(foran + "Dato", "Skriv, hvornår målet skal være nået.") : null,
                }.OfType<Fejl>());
                if (m is { Udgangspunkt: { } fra, Maal: { } til })
                {
                    Mangler.AddRange(PlanKrav.Maalfejl(i, fra, til, Foran + "Maal"));
                }
            }

            if (f.Hjemmel(u) is { Akut: true })
            {
                return;     // the child cannot wait for them; the plan asks for them within the three months of F8
            }

            Krav(f.Planmaal + typet.Length > 0, "Maal[0].Tekst", "Sæt mindst ét mål for indsatsen.", $"{f.Planmaal + typet.Length} mål");
            Krav(f.HarVejTilbage || !string.IsNullOrWhiteSpace(u.VejenTilbage), nameof(u.VejenTilbage), "Skriv, hvornår og hvordan støtten trappes ned.", "Vejen tilbage er beskrevet");
        }

        public void Forudsaetninger(Hjemmel h)
        {
            if (h.Akut)
            {
                Felt(u.Formandstid is not { } t || t <= f.Nu, nameof(u.Formandstid), "Formandens afgørelse kan ikke ligge i fremtiden.");
                IOrden.Add("Akut: samtale, undersøgelse, plan, møder og samtykke kræves ikke før formandens afgørelse");
                return;
            }

            // F13: before each decision.
            Krav(f.Samtale is not null, null, $"Samtale med {f.Barnet.Fornavn} om det, der skal afgøres, eller den lovlige grund til at undlade den (Barnets lov § 5)",
                f.Samtale?.Holdt is not null ? "Barnet er hørt" : "Samtalen er undladt med en lovlig grund", MyndighedRuter.Samtale(f.Sag));
            if (h.Undersoegelse == Undersoegelseskrav.Undersoegelse)
            {
                Krav(f.Undersoegt, null, "Børnefaglig undersøgelse, afsluttet eller foreløbig (Barnets lov §§ 20–22)", "Undersøgelsen er afsluttet", MyndighedRuter.Undersoegelse(f.Sag));
            }
            else if (h.Undersoegelse == Undersoegelseskrav.AfdaekningEllerUndersoegelse)
            {
                Krav(f.Undersoegt || f.Afdaekket, null, "Afdækning eller børnefaglig undersøgelse (Barnets lov §§ 18–22)", f.Undersoegt ? "Undersøgelsen er afsluttet" : "Afdækningen er gjort", MyndighedRuter.Undersoegelse(f.Sag));
            }

            if (h.PlanFoer)
            {
                Krav(f.PlanGodkendt, null, "Barnets plan skal være godkendt før afgørelsen (Barnets lov § 91)", "Planen er godkendt", MyndighedRuter.Plan(f.Sag));
            }
        }

        /// <summary>F25: support of the young begins on the day of majority, so that there is no gap, and ends at the age the law sets.</summary>
        public void Alder(Hjemmel h)
        {
            if (h.Fraalder is null && h.Tilalder is null)
            {
                return;
            }

            if (f.Foedt is not { } foedt)
            {
                Mangler.Add(new(null, "Fødselsdatoen er ikke kendt, så det kan ikke ses, om den unge er gammel nok.", Kommune.Borger.BorgerRuter.Barn(f.Barn)));
                return;
            }

            if (h.Fraalder is { } fra)
            {
                Felt(u.Fra is not { } d || d >= foedt.PlusYears(fra), nameof(u.Fra), $"{h.Tekst} begynder tidligst {DanskTid.Dato(foedt.PlusYears(fra))}, når den unge fylder {fra}.");
            }

            if (h.Tilalder is { } til)
            {
                Felt(u.Til is not { } d || d < foedt.PlusYears(til), nameof(u.Til), $"{h.Tekst} slutter senest {DanskTid.Dato(foedt.PlusYears(til).PlusDays(-1))}, dagen før den unge fylder {til}.");
            }
        }

        public void Parter(Hjemmel h)
        {
            if (!h.Akut && !f.Parter.Any(p => p.Foraeldremyndighed))
            {
                Mangler.Add(new(null, "Der er ikke registreret nogen med forældremyndighed", Kommune.Borger.BorgerRuter.Barn(f.Barn)));
            }

            var hoeres = f.Parter.Where(p => p.Hoeres(h)).ToArray();
            var ikkeHoert = hoeres.Where(p => u.Part(p.Id)?.Hoert is null).ToArray();
            if (u.HoeringUndladt is null)
            {
                foreach (var p in ikkeHoert)
                {
                    Mangler.Add(new(Linjefelt(p, nameof(Partslinje.Hoert)), $"Partshøring af {p.Navn}, eller en lovlig grund til at undlade den (forvaltningsloven § 19)."));
                }
            }

            if (hoeres.Length > 0 && (ikkeHoert.Length == 0 || u.HoeringUndladt is not null))
            {
                IOrden.Add(ikkeHoert.Length == 0 ? "Partshøring" : "Partshøring er undladt med en lovlig grund");
            }

            Mangler.AddRange(hoeres.Where(p => u.Part(p.Id)?.Hoert > f.Idag).Select(p => new Fejl(Linjefelt(p, nameof(Partslinje.Hoert)), "Høringen kan ikke ligge i fremtiden.")));
            var samtykker = f.Parter.Where(p => p.Samtykker(h)).ToArray();
            var mangler = samtykker.Where(p => u.Part(p.Id)?.Samtykke is not { } d || d > f.Idag).ToArray();
            foreach (var p in mangler)
            {
                Mangler.Add(new(Linjefelt(p, nameof(Partslinje.Samtykke)), $"Samtykke fra {p.Navn}{(p.Barnet && h.Samtykke != Samtykkekrav.Ung ? $", der er fyldt {h.Samtykkealder}" : "")}. {(h.Samtykke == Samtykkekrav.Ung ? "Den unge bestemmer selv." : "Uden samtykke kan kun børne- og ungeudvalget træffe afgørelsen.")}"));
            }

            if (samtykker.Length > 0 && mangler.Length == 0)
            {
                IOrden.Add(samtykker.Length == 1 ? $"Samtykke fra {samtykker[0].Navn}" : "Samtykke fra alle, der skal give det");
            }
        }

        /// <summary>F21: without samtykke the decision is the committee's alone, and never an internal committee's.</summary>
        public void Udvalg(Hjemmel h, Bruger bruger)
        {
            if (h.Udvalg is not { } kraevet)
            {
                return;
            }

            Felt(u.Udvalg == kraevet, nameof(u.Udvalg), $"Afgørelsen træffes af {Kompetence.Udvalgsnavn(kraevet)} (Barnets lov §§ 47 og 142). Vælg udvalget.");
            Felt(u.Udvalgsdato is not null, nameof(u.Udvalgsdato), "Skriv datoen for udvalgets afgørelse.");
            Felt(u.Udvalgsdato is not { } d || d <= f.Idag, nameof(u.Udvalgsdato), "Udvalgets afgørelse kan ikke ligge i fremtiden.");
            Krav(bruger.ErLeder, null, $"Udvalgets afgørelse registreres af en teamleder{Navne()}. Brug »Send til leder«.", "Registreres af en teamleder");
            if (u.Udvalg == kraevet && u.Udvalgsdato <= f.Idag)
            {
                IOrden.Add($"Truffet af {Kompetence.Udvalgsnavn(kraevet)} den {DanskTid.Dato(u.Udvalgsdato!.Value)}");
            }
        }

        /// <summary>
        /// M8, M17: the meetings that the step needs. A committee that is named as the one that decided has met; and where the law
        /// gives the decision to the statutory committee, the internal one is not asked for.
        /// </summary>
        public void Moeder(Hjemmel h)
        {
            if (h.Akut || f.TilbudI(u) is not { } tilbud)
            {
                return;
            }

            foreach (var type in f.Moedekrav.KraevetPaa(tilbud.Trin).Where(_ => h.Fraalder is null).Where(t => h.Udvalg is null || t.Udvalg is null))
            {
                var holdt = f.Moeder.Where(m => m.Type == type.Kode).ToArray();
                if (holdt.FirstOrDefault(m => m.Godt) is { } godt)
                {
                    IOrden.Add($"{type.Navn} {DanskTid.Dato(godt.Dato)}: {SagsmoedeTekst.Af(godt.Udfald)}");
                }
                else if (type.Udvalg is not { } udvalg || u.Udvalg != udvalg || u.Udvalgsdato is null)
                {
                    Mangler.Add(new(null, holdt is [var sidst, ..]
                        ? $"{type.Navn} har ikke tiltrådt: {DanskTid.Dato(sidst.Dato)}, {SagsmoedeTekst.Af(sidst.Udfald)}"
                        : $"{type.Navn} skal være holdt før en afgørelse på trin {tilbud.Trin}", MyndighedRuter.Moeder(f.Sag)));
                }
            }
        }

        public void Kompetencen(Hjemmel h, Bruger bruger)
        {
            if (h.Akut || h.Udvalg is not null || bruger.ErSystem || f.TilbudI(u) is not { } tilbud || f.Pris(u) is not { } pris)
            {
                return;
            }

            if (Kompetence.Inden(bruger.Graense, tilbud.Trin, pris))
            {
                IOrden.Add($"Trin {tilbud.Trin} og {DanskTal.Kroner(pris)} om måneden er inden for din kompetence");
                return;
            }

            var over = $"Trin {tilbud.Trin} til {DanskTal.Kroner(pris)} om måneden er over din kompetence{(bruger.Graense is { } g ? $" ({Kompetence.Skrevet(g)})" : "")}.";
            if (!bruger.ErLeder)
            {
                Mangler.Add(new(null, $"{over} {Kompetence.HvemKan(f.Ledere, tilbud.Trin, pris)}. Brug »Send til leder«."));
                return;
            }

            Felt(u.Udvalg is not null, nameof(u.Udvalg), over + " Vælg det udvalg, der har truffet afgørelsen.");
            Felt(u.Udvalgsdato is not null && u.Udvalgsdato <= f.Idag, nameof(u.Udvalgsdato), "Skriv datoen for udvalgets afgørelse.");
            if (u is { Udvalg: { } udvalg, Udvalgsdato: { } dato } && dato <= f.Idag)
            {
                IOrden.Add($"Truffet af {Kompetence.Udvalgsnavn(udvalg)} den {DanskTid.Dato(dato)}");
            }
        }

        private string Navne() => f.Ledere.Count == 0 ? "" : $" ({string.Join(" eller ", f.Ledere.Select(l => l.Navn))})";

        private string Linjefelt(Part p, string felt) => $"{Foran}Parter[{viste.ToList().FindIndex(x => x.Id == p.Id)}].{felt}";

        private void Felt(bool ok, string felt, string tekst)
        {
            if (!ok)
            {
                Mangler.Add(new(Foran + felt, tekst));
            }
        }

        private void Krav(bool ok, string? felt, string tekst, string iOrden, Rute? link = null)
        {
            if (ok)
            {
                IOrden.Add(iOrden);
            }
            else
            {
                Mangler.Add(new(felt is null ? null : Foran + felt, tekst, link));
            }
        }
    }
}
