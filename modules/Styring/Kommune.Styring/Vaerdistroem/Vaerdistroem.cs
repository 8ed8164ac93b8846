using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Styring;

/// <summary>One passage through a step: who, when it came there, and when it left. Without an end it stands there.</summary>
internal sealed record Passage(BorgerId Barn, Instant Ind, Instant? Ud);

/// <summary>A step as it is shown. Days, with decimals where they are short.</summary>
internal sealed record Trintal(string Navn, string Fra, string Til, int Igennem, decimal? Median, decimal? P90, int Venter, decimal? VenterMedian, bool Skjult, bool VenterSkjult);

/// <summary>
/// ST9: from notification to effect, step by step. A step's time is that of those who left it in the period; its queue is those who stand
/// there on the day, and how long they have.
/// </summary>
internal static class Vaerdistroem
{
    public static readonly Type[] Kilder =
    [
        typeof(UnderretningModtaget), typeof(UnderretningVurderet), typeof(Screenet), typeof(SagLukket), typeof(UndersoegelseBegyndt), typeof(UndersoegelseAfsluttet), typeof(AfgoerelseTruffet),
        .. Indsatser.Kilder.Select(k => k.Besked), typeof(ForloebBegyndt), typeof(OpfoelgningHoldt),
    ];

    public static IReadOnlyList<Trintal> Af(Fakta f, Periode p) =>
        [.. Trin(f).Select(t => Tael(t.Navn, t.Fra, t.Til, t.Passager.Where(x => x.Ind < p.Slut).Select(x => x.Ud >= p.Slut ? x with { Ud = null } : x).ToArray(), p, Instant.Min(f.Kendt, p.Slut)))];

    /// <summary>Where it queues: the step where the children stand longest in all. Null where nobody may be told of.</summary>
    public static Trintal? Prop(IReadOnlyList<Trintal> trin) => trin.Where(t => !t.VenterSkjult && t.Venter > 0).MaxBy(t => t.Venter * (t.VenterMedian ?? 0));

    /// <summary>The same in a sentence.</summary>
    public static string Koen(Trintal t) => $"Køen er længst ved {t.Navn.ToLowerInvariant()}: {DanskTal.Heltal(t.Venter)} står der, den midterste i {Dage(t.VenterMedian)}.";

    /// <summary>A time as it is said: hours while it is short, and nothing at all is at once.</summary>
    public static string Dage(decimal? dage) => dage switch
    {
        null => "–",
        < 1 / 48m => "straks",
        < 2 => DanskTal.Antal(Math.Round(dage.Value * 24, 0, MidpointRounding.AwayFromZero), "time", "timer"),
        _ => DanskTal.Antal(Math.Round(dage.Value, 0, MidpointRounding.AwayFromZero), "dag", "dage"),
    };

    internal static IEnumerable<(string Navn, string Fra, string Til, IEnumerable<Passage> Passager)> Trin(Fakta f)
    {
        var lukket = f.Af<SagLukket>().GroupBy(l => l.Besked.Sag).ToDictionary(g => g.Key, g => g.Max(l => l.Gaelder));
        var ophoert = f.Af<IndsatsOphoert>().GroupBy(o => o.Besked.Indsats).ToDictionary(g => g.Key, g => g.Max(o => o.Gaelder));

        var vurderet = f.Af<UnderretningVurderet>().GroupBy(v => v.Besked.Underretning).ToDictionary(g => g.Key, g => g.Min(v => v.Gaelder));
        yield return ("Vurdering", "Underretning modtaget", "Vurderet", f.Af<UnderretningModtaget>().Select(u => new Passage(u.Barn!.Value, u.Gaelder, Naaet(vurderet, u.Besked.Underretning))));

        var screenet = f.Af<Screenet>().ToLookup(s => s.Besked.Sag, s => s.Gaelder);
        yield return ("Screening", "Vurderet, sagen åbnet", "Screenet", Sager(f.Af<UnderretningVurderet>().Where(v => v.Besked is { Sag: not null, Udfald: Udfald.NySag }).Select(v => (v.Barn!.Value, v.Besked.Sag!.Value, v.Gaelder)), screenet, lukket));

        var afsluttet = f.Af<UndersoegelseAfsluttet>().Where(a => !a.Besked.Foreloebig).GroupBy(a => a.Besked.Undersoegelse).ToDictionary(g => g.Key, g => g.Min(a => a.Gaelder));
        yield return ("Undersøgelse", "Begyndt", "Afsluttet", f.Af<UndersoegelseBegyndt>().Where(u => afsluttet.ContainsKey(u.Besked.Undersoegelse) || !lukket.ContainsKey(u.Besked.Sag)).Select(u => new Passage(u.Barn!.Value, u.Gaelder, Naaet(afsluttet, u.Besked.Undersoegelse))));

        var truffet = f.Af<AfgoerelseTruffet>().ToLookup(a => a.Besked.Sag, a => a.Gaelder);
        yield return ("Afgørelse", "Undersøgelse afsluttet, indsats anbefalet", "Afgørelse truffet", Sager(f.Af<UndersoegelseAfsluttet>().Where(a => a.Besked is { Foreloebig: false, IndsatsAnbefalet: true }).Select(a => (a.Barn!.Value, a.Besked.Sag, a.Gaelder)), truffet, lukket));

        var iGang = f.Af<ForloebBegyndt>().GroupBy(b => b.Besked.Indsats).ToDictionary(g => g.Key, g => g.Min(b => b.Gaelder));
        yield return ("Opstart", "Bevilget", "Forløb begyndt", f.Af<IndsatsBevilget>().Where(b => iGang.ContainsKey(b.Besked.Indsats.Vaerdi) || !ophoert.ContainsKey(b.Besked.Indsats))
            .Select(b => new Passage(b.Barn!.Value, b.Gaelder, iGang.TryGetValue(b.Besked.Indsats.Vaerdi, out var t) ? Instant.Max(t, b.Gaelder) : null)));

        var virkning = f.Af<OpfoelgningHoldt>().Where(o => o.Besked.Progression).GroupBy(o => o.Besked.Indsats.Vaerdi).ToDictionary(g => g.Key, g => g.Min(o => o.Gaelder));
        yield return ("Virkning", "Forløb begyndt", "Første opfølgning med fremgang", f.Af<ForloebBegyndt>().Where(b => virkning.ContainsKey(b.Besked.Indsats) || !ophoert.ContainsKey(new(b.Besked.Indsats)))
            .Select(b => new Passage(b.Barn!.Value, b.Gaelder, Naaet(virkning, b.Besked.Indsats))));
    }

    /// <summary>The first after it on the same case; a case that was closed instead has left without passing.</summary>
    private static IEnumerable<Passage> Sager(IEnumerable<(BorgerId Barn, SagId Sag, Instant Ind)> ind, ILookup<SagId, Instant> ud, Dictionary<SagId, Instant> lukket) =>
        ind.Select(i => (i, Ud: ud[i.Sag].Where(u => u >= i.Ind).Select(u => (Instant?)u).Min())).Where(x => x.Ud is not null || !lukket.ContainsKey(x.i.Sag)).Select(x => new Passage(x.i.Barn, x.i.Ind, x.Ud));

    private static Instant? Naaet<T>(Dictionary<T, Instant> hvornaar, T hvad) where T : notnull => hvornaar.TryGetValue(hvad, out var t) ? t : null;

    private static Trintal Tael(string navn, string fra, string til, IReadOnlyCollection<Passage> passager, Periode p, Instant nu)
    {
        var igennem = passager.Where(x => x.Ud is { } ud && p.Har(ud)).ToArray();
        var venter = passager.Where(x => x.Ud is null).ToArray();
        decimal[] dage = [.. igennem.Select(x => Dage(x.Ud!.Value - x.Ind))];
        return new(navn, fra, til, igennem.Length, Tal.Fraktil(dage, 0.5m), Tal.Fraktil(dage, 0.9m), venter.Length, Tal.Fraktil(venter.Select(x => Dage(nu - x.Ind)), 0.5m), Faa(igennem), Faa(venter));
    }

    private static bool Faa(IEnumerable<Passage> p) => p.Select(x => x.Barn).Distinct().Count() is > 0 and < Smaatal.Graense;

    private static decimal Dage(Duration d) => Math.Max(0, (decimal)d.TotalMinutes) / (24 * 60);
}
