using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// A child's notifications and those of its siblings, read as a whole (M1): nobody saw eleven notifications on two siblings
/// because each was read alone (FOB 2014-19). A child registered twice is one child here too (B1).
/// </summary>
internal sealed record Serie(IReadOnlyList<Underretning> Underretninger, IReadOnlyDictionary<BorgerId, BorgerNavn> Navne, Aliasser Aliasser)
{
    /// <param name="fra">Only what was received after this.</param>
    public static async Task<Serie> Hent(MyndighedDb db, IBorgere borgere, IBorgerNavne navne, IReadOnlyCollection<BorgerId> boern, Instant fra, CancellationToken ct)
    {
        if (boern.Count == 0)
        {
            return new([], new Dictionary<BorgerId, BorgerNavn>(), Aliasser.Ingen);
        }

        var familier = await borgere.Familier(boern, ct);
        var alle = boern.Concat(familier.Values.SelectMany(f => f.Soeskende)).Distinct().Take(IBorgerNavne.Hoejst).ToArray();
        var aliasser = await borgere.Aliasser(alle, ct);
        var underretninger = (await db.HentForBorger<Underretning>(aliasser.Alle, ct: ct)).Where(u => !u.ErAnnulleret && u.ModtagetTid > fra).OrderBy(u => u.ModtagetTid).ThenBy(u => u.StroemId).ToArray();
        return new(underretninger, await navne.Hent(alle, ct), aliasser);
    }

    /// <summary>What a case is read with: the year before it was opened, and everything since.</summary>
    public static Instant Foer(Sag sag) => sag.Aabnet - Duration.FromDays(365);

    /// <summary>A call about several children is one.</summary>
    public int Henvendelser => Underretninger.Select(u => u.Henvendelse).Distinct().Count();

    public int AntalPaaEtAar(BorgerId barn, Instant til) => Underretninger.Count(u => Aliasser.Samme(u.Borger, barn) && u.ModtagetTid <= til && u.ModtagetTid > til - Duration.FromDays(365));
    public string Navn(BorgerId b) => Aliasser.Af(b).Select(x => Navne.GetValueOrDefault(x)).OfType<BorgerNavn>().FirstOrDefault()?.MedAlder ?? "Barn";
}
