using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Udfoerer.Tests;

/// <summary>
/// U7 for any history of prices, pauses, hours and corrections, held against another calculation: day by day, in whole
/// numbers, with nothing shared but the calendar.
/// </summary>
public sealed class AfregningEgenskaber
{
    private static readonly LocalDate Start = new(2026, 1, 1);
    private static readonly TilbudId Tilbuddet = new(new Guid("0198c0de-0000-7000-8000-0000000000b1"));
    private static readonly Config Mange = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact(DisplayName = "U7: en måned er summen af dage og timer til øren, og delene er det hele"), Krav("U7")]
    public void Maaneden() => Prop.ForAll(Arb.From(Forloeb()), f =>
    {
        for (var m = Start; m < Start.PlusMonths(8); m = m.PlusMonths(1))
        {
            var b = Afregningsregel.Beregn(f.Ydelse, f.Priser, m);
            Assert.Equal(Langsomt(f, m), b.Beloeb);
            Assert.Equal(b.Beloeb, b.Stykker.Sum(s => s.Beloeb));
            Assert.All(b.Stykker, s => Assert.True(s.Fra <= s.Til && s.Fra >= m && s.Til < m.PlusMonths(1) && s.Beloeb == Math.Round(s.Beloeb, 2)));
            // A stretch is its own price within an øre, whatever was rounded before it.
            Assert.All(b.Stykker, s => Assert.InRange(s.Beloeb - (s.Antal * s.Pris / (s.Enhed == Prisenhed.Maaned ? Afregningsregel.Sidste(m).Day : 1)), -0.01m, 0.01m));
        }
    }).Check(Mange);

    [Fact(DisplayName = "U7: når en måned er lukket, er hver måned afregnet med det, der er kendt nu, hverken mere eller mindre"), Krav("U7")]
    public void Korrektioner() => Prop.ForAll(Arb.From(Gen.ListOf(Forloeb(), 6)), kendt =>
    {
        // One forløb whose history is known otherwise at each closing: as after backdated prices, pauses and endings.
        var (id, barn, indsats) = (new ForloebId(Id.Ny()), BorgerId.Ny(), new IndsatsId(Id.Ny()));
        var afregnet = new Dictionary<(ForloebId, LocalDate), decimal>();
        LocalDate? seneste = null;
        foreach (var (f, i) in kendt.Select((f, i) => (f, i)))
        {
            var maaned = Start.PlusMonths(i);
            var stof = new Afregningsstof(seneste is null ? null : Start, seneste, [new(id, barn, indsats, Tilbuddet, "Prøve", f.Ydelse)], f.Priser.ToLookup(p => p.TilbudId), afregnet);
            var linjer = stof.Linjer(Id.Ny(), maaned);
            Assert.All(linjer, l => Assert.Equal((l.Dele.Sum(d => d.Beloeb) - l.Foer, l.Maaned != maaned), (l.Beloeb, l.Korrektion)));
            Assert.All(linjer, l => Assert.NotEqual(0, l.Beloeb));
            Assert.Equal(Enumerable.Range(1, linjer.Count), linjer.Select(l => l.Nr));
            foreach (var l in linjer)
            {
                afregnet[(id, l.Maaned)] = afregnet.GetValueOrDefault((id, l.Maaned)) + l.Beloeb;
            }

            seneste = maaned;
            for (var m = Start; m <= maaned; m = m.PlusMonths(1))
            {
                Assert.Equal(Langsomt(f, m), afregnet.GetValueOrDefault((id, m)));
            }

            Assert.Empty((stof with { Foerste = Start, Seneste = maaned }).Linjer(Id.Ny(), maaned));      // and nothing is found twice
        }
    }).Check(Mange.WithMaxTest(150));

    private sealed record Historie(Ydelse Ydelse, IReadOnlyList<TilbudPris> Priser, IReadOnlyList<(int Fra, Prisenhed Enhed, int Oere)> Prisbog)
    {
        public override string ToString() => $"{Ydelse.Fra}–{Ydelse.Til}, pauser {string.Join(' ', Ydelse.Pauser)}, timer {string.Join(' ', Ydelse.Timer)}, priser {string.Join(' ', Prisbog)}";
    }

    private static Gen<Historie> Forloeb() =>
        from fra in Gen.Choose(0, 90)
        from laengde in Gen.Choose(0, 150)
        from pauser in Gen.ListOf(from a in Gen.Choose(0, 200) from b in Gen.Choose(-1, 40) select (a, b)).Select(l => l.Take(3).ToArray())
        from timer in Gen.ListOf(from dag in Gen.Choose(0, 240) from kvarter in Gen.Choose(1, 30) select (dag, kvarter)).Select(l => l.Take(12).ToArray())
        from priser in Gen.ListOf(from dag in Gen.Choose(-30, 220) from enhed in Gen.Elements(Prisenhed.Dag, Prisenhed.Maaned, Prisenhed.Time) from oere in Gen.Choose(1, 3_000_000) select (dag, enhed, oere)).Select(l => l.Take(6).ToArray())
        select new Historie(
            new(Start.PlusDays(fra), Start.PlusDays(fra + laengde), [.. pauser.Select(p => new Ydelsespause(Start.PlusDays(p.a), Start.PlusDays(p.a + p.b)))], [.. timer.Select(t => new Ydelsestimer(Start.PlusDays(t.dag), t.kvarter / 4m))]),
            Prisraekker(priser), priser);

    /// <summary>As the product keeps them: each new price supersedes what stood from its day until the next one decided.</summary>
    private static List<TilbudPris> Prisraekker(IEnumerable<(int Fra, Prisenhed Enhed, int Oere)> bog)
    {
        var (raekker, nu) = (new List<TilbudPris>(), Instant.FromUtc(2026, 1, 1, 0, 0));
        foreach (var (fra, enhed, oere) in bog)
        {
            nu += Duration.FromHours(1);
            raekker.AddRange(Gyldighed.Fra(raekker, Start.PlusDays(fra), nu, (g, til) => g with { Id = Id.Ny(), GaelderTil = til, Registreret = nu, Afloest = null },
                til => new TilbudPris { Id = Id.Ny(), TilbudId = Tilbuddet, Enhed = enhed, Pris = oere / 100m, GaelderFra = Start.PlusDays(fra), GaelderTil = til, Registreret = nu, Bruger = Bruger.System.Id }).ToArray());
        }

        return raekker;
    }

    /// <summary>
    /// The price of a day is what was decided for the latest first day not after it; the one said last holds. All is counted in
    /// fourths of an øre times the days of the month, and divided once.
    /// </summary>
    private static decimal Langsomt(Historie f, LocalDate maaned)
    {
        var (taeller, dage) = (BigInteger.Zero, CalendarSystem.Iso.GetDaysInMonth(maaned.Year, maaned.Month));
        for (var d = 1; d <= dage; d++)
        {
            var dag = new LocalDate(maaned.Year, maaned.Month, d);
            if (dag < f.Ydelse.Fra || dag > f.Ydelse.Til)
            {
                continue;
            }

            (int Fra, Prisenhed Enhed, int Oere)? pris = null;
            foreach (var p in f.Prisbog)
            {
                if (Start.PlusDays(p.Fra) <= dag && (pris is null || p.Fra >= pris.Value.Fra))
                {
                    pris = p;
                }
            }

            var paaPause = f.Ydelse.Pauser.Any(p => dag >= p.Fra && dag <= p.Til!.Value);
            taeller += pris switch
            {
                { Enhed: Prisenhed.Dag } p when !paaPause => (BigInteger)p.Oere * 4 * dage,
                { Enhed: Prisenhed.Maaned } p when !paaPause => (BigInteger)p.Oere * 4,
                { Enhed: Prisenhed.Time } p => (BigInteger)p.Oere * dage * f.Ydelse.Timer.Where(t => t.Dag == dag).Sum(t => (int)(t.Timer * 4)),
                _ => BigInteger.Zero,
            };
        }

        var naevner = (BigInteger)4 * dage;
        var oere = ((taeller * 2) + naevner) / (naevner * 2);       // halves go up
        return (decimal)oere / 100;
    }
}
