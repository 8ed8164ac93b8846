using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A placement in lists: one row per placement, with the place it came to last.</summary>
internal sealed record AnbringelseRaekke : IAfledtRaekke
{
    public required AnbringelseId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required SagId SagId { get; init; }
    public required IndsatsId IndsatsId { get; init; }
    public required Anbringelsesgrundlag Grundlag { get; init; }
    public required Anbringelsesform Form { get; init; }
    public required int Trin { get; init; }
    public required LocalDate Fra { get; init; }
    public required int AntalBesoeg { get; init; }
    public Instant? SenesteBesoeg { get; init; }

    /// <summary>When it ended; without a cause beside it the decision was annulled.</summary>
    public Instant? Ophoert { get; init; }
    public Anbringelsesslut? Aarsag { get; init; }
}

/// <summary>What follows from a placement (M17): its row, the visits of F12, the three clocks of F22, and the tasks that cannot wait.</summary>
internal sealed class AnbringelseAfledt : IAfledt<Anbringelse>
{
    public IEnumerable<IAfledtRaekke> Raekker(Anbringelse a) =>
    [
        new AnbringelseRaekke
        {
            Id = a.Id, BorgerId = a.Borger, SagId = a.Sag, IndsatsId = a.Sidste.Af.Indsats, Grundlag = a.Sidste.Af.Grundlag, Form = a.Sidste.Form, Trin = a.Sidste.Af.Trin, Fra = a.Fra,
            AntalBesoeg = a.Besoeg.Count, SenesteBesoeg = a.Besoeg.Count == 0 ? null : a.Besoeg[^1].Holdt, Ophoert = a.Slut, Aarsag = a.Ophoer?.Aarsag,
        },
    ];

    public IEnumerable<Frist> Frister(Anbringelse a) => [.. Besoegsfrister(a), .. Akutte(a)];

    /// <summary>The clock that the next visit stops; null when none runs.</summary>
    public static Frist? NaesteBesoeg(Anbringelse a) => Besoegsfrister(a).LastOrDefault(f => f is { Opfyldt: null, Bortfaldet: null });

    public IEnumerable<Opgave> Opgaver(Anbringelse a)
    {
        if (a.Godkendelse is { Godkendt: false } nej)
        {
            yield return Opgave(a, "ikke-godkendt", "Ikke godkendt", "Formandsafgørelsen er ikke godkendt: barnet skal hjem, eller der skal træffes en anden afgørelse", nej.Gaelder, a.EndeligtAfgjort ?? a.Slut);
        }

        if (a.Sidste.Til is { } til && a.Annulleret is null)
        {
            yield return Opgave(a, $"uden-sted/{a.Sidste.Faktum}", "Anbringelse uden sted", "Stedet er ophørt: er barnet kommet hjem, eller skal det et andet sted hen?", Fristdag.Slutter(til), a.Slut);
        }
    }

    private static Opgave Opgave(Anbringelse a, string navn, string overskrift, string tekst, Instant start, Instant? gjort) =>
        new(Id.Af(a.StroemId, $"opgave/{navn}"), Opgaveart.Opgave, "myndighed", a.Ejer, overskrift, tekst, "Tag stilling", MyndighedRuter.Anbringelse(a.Id), start)
        {
            Borger = a.Borger, Stroem = a.StroemId, Lukket = gjort, LukketArt = gjort is null ? null : Lukkeart.Opfyldt,
        };

    private static IEnumerable<Frist> Besoegsfrister(Anbringelse a)
    {
        var start = Fristdag.Begynder(a.Fra);
        for (var nr = 1; ; nr++)
        {
            var holdt = nr <= a.Besoeg.Count ? a.Besoeg[nr - 1].Holdt : (Instant?)null;
            yield return new Frist("F12", nr == 1 ? "" : $"{nr}", start, a.Ejer, "Besøg barnet, og tal med det uden personale", "Skriv besøget", MyndighedRuter.Anbringelse(a.Id))
            {
                Borger = a.Borger, Sporregel = Anbringelse.Besoegsregel, Opfyldt = holdt, Bortfaldet = holdt is null ? a.Slut : null,
            };
            if (holdt is not { } h)
            {
                yield break;
            }

            start = h;
        }
    }

    private static IEnumerable<Frist> Akutte(Anbringelse a)
    {
        if (a.Formand is not { } formand)
        {
            yield break;
        }

        var endeligt = a.EndeligtAfgjort;
        yield return Akut("F22-MEDDELELSE", "Parterne skal have skriftlig meddelelse om den akutte anbringelse", "Skriv, at den er givet", MyndighedRuter.Anbringelse(a.Id), a.Meddelt);
        yield return Akut("F22", "Børne- og ungeudvalget skal godkende den akutte anbringelse", "Skriv udvalgets svar", MyndighedRuter.Anbringelse(a.Id), a.Godkendelse is { Godkendt: true } ja ? ja.Gaelder : endeligt, a.Godkendelse?.Gaelder);
        yield return Akut("F22-GYLDIGHED", "Den akutte anbringelse udløber: træf endelig afgørelse", "Træf afgørelse", MyndighedRuter.Afgoerelse(a.Sag), endeligt);

        Frist Akut(string regel, string tekst, string handling, Rute rute, Instant? opfyldt, Instant? bort = null) =>
            new(regel, "", formand, a.Ejer, tekst, handling, rute) { Borger = a.Borger, Opfyldt = opfyldt, Bortfaldet = opfyldt is null ? bort ?? a.Slut : null };
    }
}
