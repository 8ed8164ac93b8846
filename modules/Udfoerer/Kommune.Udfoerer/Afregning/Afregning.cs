using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U7: a house's month, closed once. What is found later stands as corrections in the month it is found in.</summary>
internal sealed class Afregning
{
    public required Guid Id { get; init; }
    public required EnhedId EnhedId { get; init; }

    /// <summary>The first of the month.</summary>
    public required LocalDate Maaned { get; init; }
    public required Instant Lukket { get; init; }
    public required MedarbejderId LukketAf { get; init; }

    /// <summary>As it was paid: it stays when a child and its lines are erased.</summary>
    public required decimal Beloeb { get; init; }
    public required decimal Korrektioner { get; init; }
    public required int Antal { get; init; }
    public List<Afregningslinje> Linjer { get; init; } = [];
}

/// <summary>What a child's measure costs for one month of work. A correction is what it should have been less what was settled before.</summary>
internal sealed class Afregningslinje
{
    public required Guid Id { get; init; }
    public required Guid AfregningId { get; init; }

    /// <summary>Its place in the settlement, from 1.</summary>
    public required int Nr { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required ForloebId ForloebId { get; init; }
    public required IndsatsId IndsatsId { get; init; }
    public required TilbudId TilbudId { get; init; }
    public required string Tilbudsnavn { get; init; }

    /// <summary>The month of the work; in a correction an earlier one.</summary>
    public required LocalDate Maaned { get; init; }
    public required bool Korrektion { get; init; }
    public required decimal Beregnet { get; init; }
    public required decimal Foer { get; init; }
    public decimal Beloeb { get; init; }
    public List<Afregningsdel> Dele { get; init; } = [];
}

/// <summary>A line's stretch at one price.</summary>
internal sealed record Afregningsdel
{
    public required Guid LinjeId { get; init; }
    public required int Nr { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required LocalDate Fra { get; init; }
    public required LocalDate Til { get; init; }
    public required Prisenhed Enhed { get; init; }
    public required decimal Antal { get; init; }
    public required decimal Pris { get; init; }
    public required decimal Beloeb { get; init; }

    /// <summary><c>12 dage à 1.200 kr. pr. dag</c></summary>
    public string Tekst => $"{DanskTal.Tal(Antal)} {(Enhed == Prisenhed.Time ? "timer" : Antal == 1 ? "dag" : "dage")} à {UdfoererOrd.Pris(Enhed, Pris)}";
}

/// <summary>A forløb as settlement sees it.</summary>
internal sealed record Afregningsforloeb(ForloebId Id, BorgerId Barn, IndsatsId Indsats, TilbudId Tilbud, string Tilbudsnavn, Ydelse Ydelse)
{
    public static Afregningsforloeb Af(Forloeb f) => new(f.Id, f.Borger, f.Ordre.Indsats, f.Ordre.Tilbud, f.Ordre.Tilbudsnavn, Ydelse.Af(f));
}

/// <summary>All that a month is settled from.</summary>
/// <param name="Foerste">The first month that was ever closed here: what lies before was paid elsewhere.</param>
/// <param name="Seneste">The last month closed.</param>
/// <param name="Afregnet">What has been settled so far, by forløb and month of work.</param>
internal sealed record Afregningsstof(
    LocalDate? Foerste, LocalDate? Seneste, IReadOnlyList<Afregningsforloeb> Forloeb, ILookup<TilbudId, TilbudPris> Priser, IReadOnlyDictionary<(ForloebId Forloeb, LocalDate Maaned), decimal> Afregnet)
{
    /// <summary>The month that is to be closed next; null before the first, when it may be any.</summary>
    public LocalDate? Naeste => Seneste?.PlusMonths(1);

    /// <summary>
    /// The lines of <paramref name="maaned"/>: its own work, then what earlier months are now known to have cost otherwise. After
    /// them each month of each forløb is settled by what is known now, and neither by more nor by less.
    /// </summary>
    public IReadOnlyList<Afregningslinje> Linjer(Guid afregning, LocalDate maaned)
    {
        var ud = new List<Afregningslinje>();
        var foerste = Foerste ?? maaned;
        foreach (var (f, m) in Forloeb.SelectMany(f => Maaneder(f, foerste, maaned).Select(m => (f, m))).OrderBy(x => x.m != maaned).ThenBy(x => x.f.Tilbudsnavn, StringComparer.Ordinal).ThenBy(x => x.m).ThenBy(x => x.f.Id.Vaerdi))
        {
            var b = Afregningsregel.Beregn(f.Ydelse, [.. Priser[f.Tilbud]], m);
            var foer = Afregnet.GetValueOrDefault((f.Id, m));
            if (b.Beloeb == foer)
            {
                continue;
            }

            var id = Fundament.Id.Ny();
            ud.Add(new Afregningslinje
            {
                Id = id, AfregningId = afregning, Nr = ud.Count + 1, BorgerId = f.Barn, ForloebId = f.Id, IndsatsId = f.Indsats, TilbudId = f.Tilbud, Tilbudsnavn = f.Tilbudsnavn, Maaned = m,
                Korrektion = m != maaned, Beregnet = b.Beloeb, Foer = foer, Beloeb = b.Beloeb - foer,
                Dele = [.. b.Stykker.Select((s, i) => new Afregningsdel { LinjeId = id, Nr = i + 1, BorgerId = f.Barn, Fra = s.Fra, Til = s.Til, Enhed = s.Enhed, Antal = s.Antal, Pris = s.Pris, Beloeb = s.Beloeb })],
            });
        }

        return ud;
    }

    /// <summary>Forløb that had days of work without any price in the month.</summary>
    public IReadOnlyList<Afregningsforloeb> UdenPris(LocalDate maaned) => [.. Forloeb.Where(f => Afregningsregel.Beregn(f.Ydelse, [.. Priser[f.Tilbud]], maaned).DageUdenPris > 0)];

    /// <summary>Where there is work, and where something was settled although there turned out to be none.</summary>
    private IEnumerable<LocalDate> Maaneder(Afregningsforloeb f, LocalDate foerste, LocalDate maaned)
    {
        for (var m = foerste; m <= maaned; m = m.PlusMonths(1))
        {
            if ((Afregningsregel.Sidste(m) >= f.Ydelse.Fra && m <= f.Ydelse.Til) || Afregnet.ContainsKey((f.Id, m)))
            {
                yield return m;
            }
        }
    }
}
