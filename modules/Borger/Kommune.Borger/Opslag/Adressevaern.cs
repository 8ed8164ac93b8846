using System.Text.RegularExpressions;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// Every address, now or earlier, of whoever is protected among the child, its family and their families: however it is spaced
/// or cased, and with the town when that stands beside it.
/// </summary>
internal sealed class Adressevaern(Datakilder datakilder, IClock ur) : IAdressevaern
{
    private static readonly TimeSpan Hoejst = TimeSpan.FromSeconds(2);

    public async Task<Func<string, IEnumerable<(int Fra, int Til)>>> For(IReadOnlyCollection<BorgerId> boern, CancellationToken ct = default)
    {
        var kendte = await Sql.Kommando(datakilder["borger"], """
            with barnet as (select distinct unnest(borger.aliasser(b)) as id from unnest($1::uuid[]) b),
            familien as (
              select id from barnet
              union select r.anden_id from borger.relation r join barnet k on k.id = r.borger_id
              union select r.borger_id from borger.relation r join barnet k on k.id = r.anden_id),
            kredsen as (
              select id from familien
              union select r.anden_id from borger.relation r join familien k on k.id = r.borger_id
              union select r.borger_id from borger.relation r join familien k on k.id = r.anden_id)
            select distinct a.vej, a.postnr, a.by from borger.adresse a join kredsen k on k.id = a.borger_id
            where exists (select from borger.beskyttelse b where b.borger_id = a.borger_id and b.beskyttet and b.afloest is null and (b.gaelder_til is null or b.gaelder_til >= $2))
            """, boern.Select(b => b.Vaerdi).ToArray(), DanskTid.Dag(ur.GetCurrentInstant()))
            .Liste(r => (Vej: r.GetString(0), Postnr: r.GetString(1), By: r.GetString(2)), ct);
        var moenstre = kendte.Select(a => new Regex($@"{Ord(a.Vej)}(?:[\s,]*(?:{Ord(a.Postnr)}\s+)?{Ord(a.By)})?|{Ord(a.Postnr)}\s+{Ord(a.By)}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Hoejst)).ToArray();
        return tekst => moenstre.SelectMany(m => m.Matches(tekst)).Select(m => (m.Index, m.Index + m.Length));
    }

    private static string Ord(string s) => string.Join(@"\s+", s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
}
