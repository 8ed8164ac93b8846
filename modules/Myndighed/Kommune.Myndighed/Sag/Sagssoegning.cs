using System.Globalization;
using System.Text.RegularExpressions;
using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M2: a case by its number, <c>2026-417</c>, for those who may see the case and nobody else.</summary>
internal sealed partial class Sagssoegning(MyndighedDb db, Datakilder kilder, IClock ur) : ISagssoegning
{
    // As it is said and written: with "sag" before, with any dash, or with spaces around it.
    [GeneratedRegex(@"^(?:sag(?:s?nr\.?|snummer)?[\s:]*)?(?<aar>(?:19|20)[0-9]{2})\s*[-–/]\s*(?<nr>[0-9]{1,8})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Nummer();

    public async Task<IReadOnlyList<Sagstraef>> Find(string tekst, Bruger bruger, CancellationToken ct = default)
    {
        if (!bruger.Har(Rolle.Socialraadgiver, Rolle.Teamleder) || Nummer().Match(tekst.Trim()) is not { Success: true } m)
        {
            return [];
        }

        var (aar, nr) = (int.Parse(m.Groups["aar"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(m.Groups["nr"].ValueSpan, CultureInfo.InvariantCulture));
        var fundet = await db.Sagsnumre.AsNoTracking().Where(n => n.Aar == aar && n.Nr == nr).Join(db.Sagsliste, n => n.SagId, s => s.Id, (n, s) => new { n, s.Lukket }).SingleOrDefaultAsync(ct);
        return fundet is { n: var n } && (await Barneindsigt.Afgoer(kilder["myndighed"], bruger, [n.BorgerId], ur.GetCurrentInstant(), ct)).HasFlag(Indsigt.Myndighedssag)
            ? [new(n.ToString(), n.BorgerId, MyndighedRuter.Sag(n.SagId), fundet.Lukket is not null)] : [];
    }
}
