using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What follows from a case (M2): its row, F6 until it is screened, F14, F15 and F25 when the child comes of age, a task until somebody answers for it, and the team's access.</summary>
internal sealed class SagAfledt : IAfledt<Sag>
{
    public IEnumerable<IAfledtRaekke> Raekker(Sag a) =>
    [
        new SagRaekke { Id = a.Id, BorgerId = a.Borger, Kle = a.Kle, Team = a.Team, Ansvarlig = a.Ansvarlig, Aabnet = a.Aabnet, Lukket = a.Lukket, Foedt = a.Foedselsdato },
        .. a.Ansvarshistorik.Select((x, nr) => new SagsansvarRaekke { SagId = a.Id, Nr = nr, BorgerId = a.Borger, Team = x.Team, Ansvarlig = x.Medarbejder, Fra = x.Fra, Til = x.Til ?? a.Lukket }),
        .. a.SatteTyngder.Select((x, nr) => new TyngdeSatRaekke { SagId = a.Id, Nr = nr, BorgerId = a.Borger, Point = x.Point, Fra = x.Fra, Til = x.Til ?? a.Lukket }),
    ];

    public IEnumerable<Frist> Frister(Sag a)
    {
        yield return new Frist("F6", "", a.Aabnet, a.Ejer, "Screening af sagen", "Screen", MyndighedRuter.Screening(a.Id))
        {
            Opfyldt = a.Screeninger.Count > 0 ? a.Screeninger[0].Gaelder : null,
            Bortfaldet = a.Screeninger.Count == 0 ? a.Lukket : null,
        };

        // They begin by themselves at a birthday to come: until then the row is in nobody's list.
        if (a.Fylder(Sag.Part) is { } part)
        {
            yield return Alder(a, "F14", part, "Barnet er fyldt 10 år: det skal vide, at det er part og kan klage");
        }

        if (a.Fylder(Sag.Medvirker) is { } medvirker)
        {
            yield return Alder(a, "F15", medvirker, "Den unge er fyldt 15 år og skal selv tage stilling: tal om samtykke");
        }

        if (a.Overgangsstart is { } overgang)
        {
            yield return Voksenliv(a, overgang);
        }
    }

    /// <summary>The last day is the day before the young person comes of age: then what is decided can begin at once.</summary>
    private static Frist Voksenliv(Sag a, Instant fra) =>
        new("F25", "", fra, a.Ejer, $"Den unge er fyldt 17 år: støtten fra 18 år skal være afgjort senest {DanskTid.Dato(a.SidsteBarndomsdag!.Value)}", "Forbered overgangen", MyndighedRuter.Overgang(a.Id))
        {
            EgenDato = a.SidsteBarndomsdag, Opfyldt = a.OvergangAfgjort, Bortfaldet = a.OvergangAfgjort is null ? a.Lukket : null,
        };

    private static Frist Alder(Sag a, string regel, Instant fra, string tekst)
    {
        var forklaret = a.RettighederForklaret(fra);
        return new Frist(regel, "", fra, a.Ejer, tekst, "Skriv samtale", MyndighedRuter.Samtale(a.Id)) { Opfyldt = forklaret, Bortfaldet = forklaret is null ? a.Lukket : null };
    }

    public IEnumerable<Opgave> Opgaver(Sag a)
    {
        if (a is { ErAaben: true, Ansvarlig: null })
        {
            yield return new Opgave(Id.Af(a.StroemId, "opgave/fordel"), Opgaveart.Opgave, "myndighed", a.Team, "Fordeling", "Sagen har ingen ansvarlig socialrådgiver", "Fordel", MyndighedRuter.Overdrag(a.Id), a.Aabnet) { Borger = a.Borger };
        }

        if (a.Overdragelse is { } o && (a.ErAaben || o.Overtaget is not null))
        {
            yield return new Opgave(Id.Af(a.StroemId, $"opgave/overtag/{o.Nr}"), Opgaveart.Opgave, "myndighed", o.Til, "Overtag sagen", "Du har fået sagen. Læs, hvad du skal vide, og sig til, når du har den", "Overtag", MyndighedRuter.Sag(a.Id), o.Tid)
            {
                Borger = a.Borger, Stroem = a.StroemId, Lukket = o.Overtaget, LukketArt = o.Overtaget is null ? null : Lukkeart.Opfyldt,
            };
        }

        if (a.Overgangsstart is { } fra)
        {
            var talt = a.RettighederForklaret(fra);
            yield return new Opgave(Id.Af(a.StroemId, "opgave/overgang"), Opgaveart.Opgave, "myndighed", a.Ejer, "Overgang til voksenlivet", "Den unge er fyldt 17 år: tal om støtte, bolig, uddannelse og økonomi fra 18 år", "Skriv samtale", MyndighedRuter.Samtale(a.Id), fra)
            {
                Borger = a.Borger, Stroem = a.StroemId, Lukket = talt ?? a.Lukket, LukketArt = talt is not null ? Lukkeart.Opfyldt : a.Lukket is not null ? Lukkeart.Bortfaldet : null,
            };
        }
    }

    /// <summary>
    /// The team sees the child while the case is theirs. A closed case stays with the last team, who answers when the family asks
    /// about it; what is older goes by the retention rule.
    /// </summary>
    public IEnumerable<Tilknytning> Tilknytninger(Sag a)
    {
        var nr = 0;
        for (var i = 0; i < a.Ansvarshistorik.Count;)
        {
            var fra = a.Ansvarshistorik[i];
            var til = fra.Til;
            for (i++; i < a.Ansvarshistorik.Count && a.Ansvarshistorik[i].Team == fra.Team; i++)
            {
                til = a.Ansvarshistorik[i].Til;
            }

            yield return new Tilknytning(a.Borger, fra.Team, "sag", fra.Fra, til, nr == 0 ? "" : $"{nr}");
            nr++;
        }
    }
}
