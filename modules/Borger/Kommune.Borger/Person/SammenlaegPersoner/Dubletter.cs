using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>What a department holds on one record: how much, and when; never what it says.</summary>
internal sealed record Beholdning(string Modul, int Antal, Instant? Foerste, Instant? Seneste, bool SvarerIkke);

/// <summary>One record by itself, as if it were merged with nothing.</summary>
internal sealed record Post(
    BorgerId Id, string Navn, string? Cpr, string? Nummer, LocalDate? Foedt, bool Ufoedt, bool Beskyttet, string? Grundomraade, Instant Registreret, IReadOnlyList<string> Familie, IReadOnlyList<Beholdning> Afdelinger);

/// <summary>Two records side by side for whoever decides whether they are one person (B1). No address, and no department's texts.</summary>
internal sealed class Dubletter(BorgerDb db, Barneside sider, Personopslag personer, Opslagslog log, IClock ur)
{
    /// <summary>More is shown as "mindst".</summary>
    public const int FlestTalt = 500;

    private const int Taalmod = 5;

    /// <param name="siden">Counts only what was registered after this.</param>
    public async Task<Post?> Hent(BorgerId id, Instant? siden, CancellationToken ct)
    {
        var idag = DanskTid.Dag(ur.GetCurrentInstant());
        if (await db.Personer.SingleOrDefaultAsync(p => p.BorgerId == id, ct) is not { } p)
        {
            return null;
        }

        var navn = await db.Navne.Where(n => n.BorgerId == id && n.Afloest == null).OrderByDescending(n => n.GaelderFra).FirstOrDefaultAsync(ct);
        var adresse = await db.Adresser.Where(a => a.BorgerId == id && a.Afloest == null && a.GaelderFra <= idag).OrderByDescending(a => a.GaelderFra).FirstOrDefaultAsync(ct);
        var beskyttet = await db.Beskyttelser.AnyAsync(b => b.BorgerId == id && b.Beskyttet && b.Afloest == null && (b.GaelderTil == null || b.GaelderTil >= idag), ct);
        var omraade = adresse?.Grundomraade is { } kode && !beskyttet ? (await db.Grundomraader.SingleOrDefaultAsync(g => g.Kode == kode, ct))?.Navn : null;
        var relationer = await db.Relationer.Where(r => r.BorgerId == id && r.Afloest == null && (r.GaelderTil == null || r.GaelderTil >= idag)).ToListAsync(ct);
        var naere = await personer.Hent([.. relationer.Select(r => r.AndenId).Distinct()], Tidspunkt.Nu(ur.GetCurrentInstant()), ct);
        log.Vist([id, .. naere.Keys]);
        return new(id, navn is null ? "Ukendt navn" : $"{navn.Fornavne} {navn.Efternavn}".TrimEnd(), p.Cpr, (p.Cpr ?? p.Erstatningsnummer) is { } nr ? Kommune.Borger.Cpr.Mask(nr) : null, p.Foedselsdato, p.Ufoedt, beskyttet, omraade, p.Registreret,
            [.. relationer.Where(r => naere.ContainsKey(r.AndenId)).Select(r => $"{r.Betegnelse} {naere[r.AndenId].Fuldt}")], await Afdelinger(id, siden, ct));
    }

    private async Task<IReadOnlyList<Beholdning>> Afdelinger(BorgerId id, Instant? siden, CancellationToken ct)
    {
        // Every insight is asked for, and only the number and the dates are used.
        const Indsigt Alt = Indsigt.Grunddata | Indsigt.Myndighedssag | Indsigt.Forloeb | Indsigt.Trivsel | Indsigt.Ppr | Indsigt.Overblik;
        var svar = await sider.Bidrag(new(id, [id], Alt, null, null, FlestTalt, ur.GetCurrentInstant()), ct, Taalmod);
        return [.. svar.Select(s =>
        {
            var linjer = s.Bidrag.SelectMany(b => b.Tidslinje).Where(l => siden is not { } fra || l.Registreret > fra).DistinctBy(l => l.Id).ToArray();
            return new Beholdning(s.Modul, linjer.Length, linjer.Length == 0 ? null : linjer.Min(l => l.Gaelder), linjer.Length == 0 ? null : linjer.Max(l => l.Gaelder), s.SvarerIkke);
        })];
    }
}
