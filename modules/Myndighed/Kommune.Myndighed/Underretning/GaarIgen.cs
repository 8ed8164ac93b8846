using System.Text.RegularExpressions;
using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>Where a word stands: which notification, and the words around it as they were written.</summary>
internal sealed record Ordsted(Underretning Underretning, string Foer, string Ord, string Efter);

/// <param name="Ord">As it is written first.</param>
/// <param name="Steder">One for each call it stands in, the oldest first.</param>
internal sealed record Gengangerord(string Ord, IReadOnlyList<Ordsted> Steder);

/// <summary>
/// "Går igen" (M1): words that different people have written about the same children. Only what stands in the texts, each with
/// its places: a help to read, and no judgement. Endings are set aside by PostgreSQL's Danish stemmer, so that "aften" and
/// "aftenen" are the same word; names and the words of every notification are left out.
/// </summary>
internal sealed partial class GaarIgen(Datakilder kilder)
{
    public const int Hoejst = 6;
    private const int KortesteOrd = 4;
    private const int Omkring = 40;

    /// <summary>What is said in nearly every notification says nothing about this child.</summary>
    private static readonly string[] _tomme =
    [
        .. "barn barnet børn mor moren moderen far faren faderen forældre familie dreng pige søn datter søskende bror søster underretning kommune bekymre bekymring bekymret bekymrende".Split(' '),
        .. "siger sagde sagt fortæller fortalte fortalt oplever oplevet ser virker synes tror ved mener spørger talt taler hører skriver beskriver".Split(' '),
        .. "går gik gået kommer kom kommet får fik fået tager tog står ligger sidder giver gav holder laver gør gjorde være været bliver blevet haft havde vores deres hendes egen andre anden andet samme hele alle ingen noget nogen nogle hvordan hvorfor hvornår fordi også efter inden under over mellem uden gennem".Split(' '),
        .. "ofte tit altid aldrig siden sidste seneste første igen flere mange meget mere mest gang gange dage dagen uger ugen måned måneder år året gammel gamle tid tiden omkring stadig allerede lige bare måske heller derfor".Split(' '),
    ];

    /// <summary>The words of at least two calls, those of most calls first.</summary>
    public async Task<IReadOnlyList<Gengangerord>> Find(Serie serie, CancellationToken ct)
    {
        // The same call about two siblings is one text.
        var tekster = serie.Underretninger.DistinctBy(u => u.Henvendelse).ToArray();
        if (tekster.Length < 2)
        {
            return [];
        }

        var navne = serie.Navne.Values.SelectMany(n => n.Fuldt.Split(' ', '-')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fund = tekster.SelectMany(u => Ordene().Matches(u.Bekymring).Where(m => m.Length >= KortesteOrd).Select(m => (U: u, M: m))).ToArray();
        var navneagtige = fund.Where(f => navne.Contains(f.M.Value) || ErNavn(f.U.Bekymring, f.M)).Select(f => f.M.Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var stammer = await Stammer(fund.Select(f => f.M.Value.ToLowerInvariant()), ct);
        return
        [
            .. fund.Where(f => !navneagtige.Contains(f.M.Value.ToLowerInvariant()) && stammer.ContainsKey(f.M.Value.ToLowerInvariant()))
                .GroupBy(f => stammer[f.M.Value.ToLowerInvariant()], StringComparer.Ordinal)
                .Select(g => new Gengangerord(g.First().M.Value.ToLowerInvariant(), [.. g.DistinctBy(f => f.U.Id).Select(f => Sted(f.U, f.M))]))
                .Where(o => o.Steder.Count > 1)
                .OrderByDescending(o => o.Steder.Count).ThenByDescending(o => o.Steder.Select(s => UnderretningAfledt.Afsender(s.Underretning)).Distinct(StringComparer.OrdinalIgnoreCase).Count()).ThenBy(o => o.Ord, StringComparer.Ordinal)
                .Take(Hoejst),
        ];
    }

    /// <summary>The stem of each word that says something; the dictionary gives none for the emptiest.</summary>
    private async Task<Dictionary<string, string>> Stammer(IEnumerable<string> ord, CancellationToken ct)
    {
        var svar = await Sql.Kommando(kilder["myndighed"], "select o, (ts_lexize('danish_stem', o))[1] from unnest($1::text[]) o", [ord.Concat(_tomme).Distinct(StringComparer.Ordinal).ToArray()])
            .Liste(r => (Ord: r.GetString(0), Stamme: r.TekstEllerNull(1)), ct);
        var stammer = svar.Where(s => s.Stamme is not null).ToDictionary(s => s.Ord, s => s.Stamme!, StringComparer.Ordinal);
        var tomme = _tomme.Select(t => stammer.GetValueOrDefault(t)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return stammer.Where(s => !tomme.Contains(s.Value)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>A capital in the middle of a sentence: Danish gives it to names only.</summary>
    private static bool ErNavn(string tekst, Match m) => char.IsUpper(m.Value[0]) && tekst[..m.Index].TrimEnd() is { Length: > 0 } foer && foer[^1] is not ('.' or '!' or '?' or ':' or '»' or '"' or '\n');

    private static Ordsted Sted(Underretning u, Match m)
    {
        var (fra, til) = (Math.Max(0, m.Index - Omkring), Math.Min(u.Bekymring.Length, m.Index + m.Length + Omkring));
        fra = fra == 0 ? 0 : u.Bekymring.IndexOf(' ', fra, m.Index - fra) is var a and >= 0 ? a + 1 : m.Index;
        til = til == u.Bekymring.Length ? til : u.Bekymring.LastIndexOf(' ', til - 1, til - (m.Index + m.Length)) is var b and >= 0 ? b : m.Index + m.Length;
        return new(u, (fra > 0 ? "… " : "") + u.Bekymring[fra..m.Index], m.Value, u.Bekymring[(m.Index + m.Length)..til] + (til < u.Bekymring.Length ? " …" : ""));
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Ordene();
}
