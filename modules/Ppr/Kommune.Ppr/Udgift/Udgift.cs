using System.Security.Cryptography;
using System.Text;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

internal enum Udgiftskilde
{
    Visitation,
    Import,
    Tilbagefoersel,
}

/// <summary>P5: one posting. It is never edited; a reversal names what it takes back, with the opposite amount.</summary>
internal sealed record Udgift
{
    public required Guid Id { get; init; }
    public BorgerId? BorgerId { get; init; }
    public required string Konto { get; init; }
    public required bool Special { get; init; }
    public required EnhedId EnhedId { get; init; }
    public string? Grundomraade { get; init; }

    /// <summary>The first of the month.</summary>
    public required LocalDate Maaned { get; init; }
    public required decimal Beloeb { get; init; }
    public required Udgiftskilde Kilde { get; init; }
    public required Guid KildeId { get; init; }

    /// <summary>What makes it the same posting when it comes again.</summary>
    public required string Noegle { get; init; }
    public Guid? Tilbagefoerer { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public string? Begrundelse { get; init; }

    public UdgiftRegistreret Besked() => new(new(Fundament.Id.Af(Id, "faktum")), Fristdag.Begynder(Maaned), BorgerId, Konto, Special, EnhedId, Grundomraade, Maaned, Beloeb);

    /// <summary>The same amount the other way, in the same month.</summary>
    public Udgift Modsat(string begrundelse, Sammenhaeng s) => this with
    {
        Id = Fundament.Id.Af(Id, "tilbagefoert"), Beloeb = -Beloeb, Kilde = Udgiftskilde.Tilbagefoersel, Noegle = $"tilbage/{Id}", Tilbagefoerer = Id, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = begrundelse,
    };

    public static string Hash(params string[] dele) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', dele))))[..32];
}

/// <summary>What a grant costs, month by month: a year's price in twelve parts that sum to it to the øre.</summary>
internal static class Visitationsudgifter
{
    /// <summary>The whole months that the period touches, the last one only when it is more than begun.</summary>
    public static IReadOnlyList<LocalDate> Maaneder(LocalDate fra, LocalDate til)
    {
        List<LocalDate> ud = [];
        for (var m = fra.With(DateAdjusters.StartOfMonth); m < til.With(DateAdjusters.StartOfMonth); m = m.PlusMonths(1))
        {
            ud.Add(m);
        }

        return ud;
    }

    /// <summary>The part of month <paramref name="nr"/>, from 0: rounding never loses an øre over twelve months.</summary>
    public static decimal Andel(decimal prisPrAar, int nr) => Math.Round(prisPrAar * (nr % 12 + 1) / 12, 2, MidpointRounding.AwayFromZero) - Math.Round(prisPrAar * (nr % 12) / 12, 2, MidpointRounding.AwayFromZero);

    public static IEnumerable<object> Poster(Visitation a, Afgoerelsesgrundlag g, decimal prisPrAar, LocalDate fra, LocalDate til, Sammenhaeng s)
    {
        if (g.Kontoplan.For(a.Tilbud) is not { } konto)
        {
            yield break;
        }

        foreach (var (maaned, nr) in Maaneder(fra, til).Select((m, i) => (m, i)))
        {
            var noegle = $"visitation/{a.Id}/{maaned:yyyy-MM}/{a.Version}";
            var u = new Udgift
            {
                Id = Id.Af(a.StroemId, noegle), BorgerId = a.Borger, Konto = konto.Nummer, Special = konto.Special, EnhedId = a.Afgoerelse!.Sted ?? a.Anbefaling.Skole, Grundomraade = g.Grundomraade, Maaned = maaned,
                Beloeb = Andel(prisPrAar, nr), Kilde = Udgiftskilde.Visitation, KildeId = a.StroemId, Noegle = noegle, Registreret = s.Nu, Bruger = s.Bruger.Id,
            };
            yield return u;
            yield return u.Besked();
        }
    }

    /// <summary>The child is back: the months after the one it left in were never used.</summary>
    public static IEnumerable<object> Tilbagefoer(IReadOnlyCollection<Udgift> poster, LocalDate fra, Sammenhaeng s)
    {
        var foerste = fra.Day == 1 ? fra : fra.With(DateAdjusters.StartOfMonth).PlusMonths(1);
        var taget = poster.Select(p => p.Tilbagefoerer).OfType<Guid>().ToHashSet();
        foreach (var u in poster.Where(p => p.Tilbagefoerer is null && p.Maaned >= foerste && !taget.Contains(p.Id)).Select(p => p.Modsat("Barnet er tilbage i almenområdet", s)))
        {
            yield return u;
            yield return u.Besked();
        }
    }
}
