using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>An appeal with the decision it is about, and the words its letters are made of.</summary>
internal sealed record Klagegrundlag(Sag Sag, SagsnummerRaekke? Nummer, Afgoerelse Afgoerelse, IReadOnlyList<Aggregat> Alt, IReadOnlyDictionary<BorgerId, BorgerNavn> Navne, Klageskabelon Skabelon, Brevafsender Afsender)
{
    public string Barnet => Navne.GetValueOrDefault(Sag.Borger)?.Fuldt ?? "barnet";
    public string Afgoerelsen => Afgoerelse.Indhold!.TilbudNavn;

    public string Klager(Klage k) => Navne.GetValueOrDefault(k.Indhold.Klager)?.Fuldt ?? "Ukendt";
}

internal sealed class Klageopslag(IBorgerNavne navne, Opsaetninger opsaetninger)
{
    public async Task<(Klage?, Klagegrundlag?)> Hent(MyndighedDb db, KlageId id, Instant nu, CancellationToken ct)
    {
        if (await db.Hent<Klage>(id, ct: ct) is not { } k)
        {
            return default;
        }

        var (idag, alt) = (DanskTid.Dag(nu), await db.HentAltOm([k.Borger], ct: ct));
        return (k, new(
            alt.OfType<Sag>().Single(s => s.Id == k.Sag), await db.Sagsnumre.FindAsync([k.Sag], ct), alt.OfType<Afgoerelse>().Single(a => a.Id == k.Indhold.Afgoerelse), alt,
            await navne.Hent([.. new[] { k.Borger, k.Indhold.Klager }.Distinct()], ct), await opsaetninger.Hent<Klageskabelon>(idag, ct: ct), await opsaetninger.Hent<Brevafsender>(idag, ct: ct)));
    }
}
