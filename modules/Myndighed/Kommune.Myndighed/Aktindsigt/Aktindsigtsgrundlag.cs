using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A request with everything its package is made of.</summary>
internal sealed record Aktindsigtsgrundlag(
    Sag Sag, SagsnummerRaekke? Nummer, IReadOnlyList<Akt> Akter, Undtagelsesfilter Filter, Undtagelsesgrunde Grunde, Aktindsigtsskabelon Skabelon, Brevafsender Afsender,
    IReadOnlyDictionary<BorgerId, BorgerNavn> Navne)
{
    public string Barnet => Navne.GetValueOrDefault(Sag.Borger)?.Fuldt ?? "Barnet";

    public string Modtager(Aktindsigt a) => a.Part is { } p ? Navne.GetValueOrDefault(p)?.Fuldt ?? "Ukendt" : a.Anden ?? "";
}

/// <summary>Reads it for the page and the commands alike.</summary>
internal sealed class Aktindsigtsopslag(Aktsamling aktsamling, IBorgerNavne navne, IAdressevaern adressevaern, Opsaetninger opsaetninger)
{
    public async Task<Aktindsigtsgrundlag?> Hent(MyndighedDb db, Aktindsigt? a, Instant nu, CancellationToken ct)
    {
        if (a is null)
        {
            return null;
        }

        var idag = DanskTid.Dag(nu);
        var alt = await db.HentAltOm([a.Borger], ct: ct);
        var sag = alt.OfType<Sag>().Single(s => s.Id == a.Sag);
        var akter = await aktsamling.Hent(sag, alt, a.Id, ct);
        var grunde = await opsaetninger.Hent<Undtagelsesgrunde>(idag, ct: ct);
        var filter = new Undtagelsesfilter(a.Undtagelser, akter, grunde.Navn, await adressevaern.For([sag.Borger], ct));
        return new(sag, await db.Sagsnumre.FindAsync([sag.Id], ct), akter, filter, grunde, await opsaetninger.Hent<Aktindsigtsskabelon>(idag, ct: ct), await opsaetninger.Hent<Brevafsender>(idag, ct: ct),
            await navne.Hent([.. new[] { sag.Borger, a.Part }.OfType<BorgerId>().Distinct()], ct));
    }
}
