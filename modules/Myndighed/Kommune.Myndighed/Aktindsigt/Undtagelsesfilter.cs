using System.Text;
using System.Text.RegularExpressions;

namespace Kommune.Myndighed;

/// <summary>A stretch of a text: to be shown, or withheld for these reasons.</summary>
internal sealed record Tekststykke(string Tekst, string? Undtaget);

/// <summary>
/// Takes out what may not be given. Words that are withheld are so wherever they stand in the package, however they are spaced
/// or cased; what overlaps is one hole; and a hole says its reason and nothing of what was there, not even how long it was.
/// </summary>
internal sealed class Undtagelsesfilter
{
    /// <summary>A line of a document that is withheld as a whole is looked for in the others from this length: shorter ones are everyday words.</summary>
    private const int Genkendelig = 25;
    private static readonly TimeSpan Hoejst = TimeSpan.FromSeconds(2);
    private readonly Dictionary<Guid, string> _hele = [];
    private readonly List<(Regex Moenster, string Grund)> _passager = [];
    private readonly Func<string, IEnumerable<(int Fra, int Til)>> _adresser;

    public Undtagelsesfilter(IEnumerable<Undtagelse> undtagelser, IReadOnlyList<Akt> akter, Func<string, string> grund, Func<string, IEnumerable<(int Fra, int Til)>> adresser)
    {
        _adresser = adresser;
        var efterId = akter.ToDictionary(a => a.Id);
        foreach (var u in undtagelser)
        {
            if (u.Passage is { } passage)
            {
                _passager.Add((Moenster(passage), grund(u.Grund)));
                continue;
            }

            _hele[u.Akt] = grund(u.Grund);
            foreach (var linje in efterId.TryGetValue(u.Akt, out var akt) ? akt.Tekst.Split('\n').Select(l => l.Trim()).Where(l => l.Length >= Genkendelig) : [])
            {
                _passager.Add((Moenster(linje), grund(u.Grund)));
            }
        }
    }

    /// <summary>Why the whole of it is withheld; null when it is given.</summary>
    public string? Hel(Guid akt) => _hele.GetValueOrDefault(akt);

    public string Rens(string tekst)
    {
        var ud = new StringBuilder(tekst.Length);
        foreach (var s in Stykker(tekst))
        {
            ud.Append(s.Undtaget is { } grund ? $"[undtaget: {grund}]" : s.Tekst);
        }

        return ud.ToString();
    }

    public IReadOnlyList<Tekststykke> Stykker(string tekst)
    {
        var huller = _passager.SelectMany(p => Fund(p.Moenster, tekst).Select(f => (f.Fra, f.Til, p.Grund)))
            .Concat(_adresser(tekst).Select(f => (f.Fra, f.Til, Grund: "beskyttet adresse"))).OrderBy(h => h.Fra).ThenBy(h => h.Til).ToArray();
        List<Tekststykke> ud = [];
        var (naaet, i) = (0, 0);
        while (i < huller.Length)
        {
            var (fra, til) = (huller[i].Fra, huller[i].Til);
            List<string> grunde = [];
            for (; i < huller.Length && huller[i].Fra <= til; i++)
            {
                til = Math.Max(til, huller[i].Til);
                grunde.Add(huller[i].Grund);
            }

            if (fra > naaet)
            {
                ud.Add(new(tekst[naaet..fra], null));
            }

            ud.Add(new(tekst[fra..til], string.Join(", ", grunde.Distinct(StringComparer.Ordinal))));
            naaet = til;
        }

        if (naaet < tekst.Length)
        {
            ud.Add(new(tekst[naaet..], null));
        }

        return ud;
    }

    public static bool Findes(string passage, Akt akt) => Moenster(passage) is var m && (m.IsMatch(akt.Tekst) || m.IsMatch(akt.Titel));

    /// <summary>Also those that lie over one another.</summary>
    private static IEnumerable<(int Fra, int Til)> Fund(Regex m, string tekst)
    {
        for (var f = m.Match(tekst); f.Success; f = m.Match(tekst, f.Index + 1))
        {
            yield return (f.Index, f.Index + f.Length);
        }
    }

    private static Regex Moenster(string passage) =>
        new(string.Join(@"\s+", passage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Hoejst);
}
