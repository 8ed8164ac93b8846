using System.Text.RegularExpressions;
using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>Every page that somebody can get to: by links from the front page, and by trying known ids in every route.</summary>
internal sealed class Kravl
{
    private readonly int _prRute;
    private readonly List<(Endepunkt Rute, Regex Form)> _ruter;
    private readonly Verden _verden;
    private readonly Dictionary<string, HashSet<string>>? _aabnede;

    /// <param name="prRute">Pages of one route that are looked at, per user.</param>
    /// <param name="husk">Where somebody before has opened pages of a route, those are tried, and not every known id. For a crawl that looks at pages, not at access.</param>
    public Kravl(Verden verden, int prRute = 2, bool husk = false)
    {
        (_verden, _prRute, _aabnede) = (verden, prRute, husk ? new(StringComparer.Ordinal) : null);
        _ruter = [.. Endepunkter.Alle(verden).Where(e => e.Metode == "GET").Select(e => (e, new Regex("^" + Endepunkter.Parameter.Replace(Regex.Escape(e.Moenster).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+") + "/?$", RegexOptions.IgnoreCase)))];
    }

    public string? Rute(string sti) => _ruter.FirstOrDefault(r => r.Form.IsMatch(sti.Split('?', '#')[0])).Rute?.Moenster;

    /// <returns>Route, address and page; what answers 200 only.</returns>
    public async Task<IReadOnlyList<(string Rute, Webside Side)>> Sider(Klient k, Bruger bruger, bool api = false)
    {
        var (set, ud, koe) = (new HashSet<string>(StringComparer.Ordinal), new List<(string, Webside)>(), new Queue<string>(["/", "/i-dag"]));
        var antal = new Dictionary<string, int>(StringComparer.Ordinal);
        await Toem();
        foreach (var (e, _) in _ruter.Where(r => r.Rute.Parametre.Count == 0 && (api || !r.Rute.ErApi) && !r.Rute.Anonymt && r.Rute.Tillader(bruger) && !antal.ContainsKey(r.Rute.Moenster)).ToArray())
        {
            koe.Enqueue(e.Moenster);
        }

        await Toem();
        foreach (var (e, _) in _ruter.Where(r => r.Rute.Parametre.Count > 0 && (api || !r.Rute.ErApi) && !r.Rute.Anonymt && r.Rute.Tillader(bruger) && !antal.ContainsKey(r.Rute.Moenster)).ToArray())
        {
            foreach (var sti in _aabnede?.GetValueOrDefault(e.Moenster)?.ToArray() ?? _verden.Ider.Select(id => Med(e, id)))
            {
                koe.Enqueue(sti);
                await Toem();
                if (!e.ErApi && antal.GetValueOrDefault(e.Moenster) > 0)
                {
                    break;
                }
            }
        }

        return ud;

        static string Med(Endepunkt e, Guid id)
        {
            var brugt = false;
            return e.Adresse(_ => brugt ? null : (brugt = true, id.ToString()).Item2);
        }

        async Task Toem()
        {
            while (koe.TryDequeue(out var sti))
            {
                if (!set.Add(sti) || Rute(sti) is not { } rute || antal.GetValueOrDefault(rute) >= _prRute || (!api && rute.StartsWith("/api/", StringComparison.Ordinal)))
                {
                    continue;
                }

                var side = await k.Hent(sti);
                if (side.Status >= 500)
                {
                    throw new InvalidOperationException($"{bruger.Brugernavn} {sti}: {side.Status} {side.Tekst}");
                }

                if (side.Status != 200)
                {
                    continue;
                }

                antal[rute] = antal.GetValueOrDefault(rute) + 1;
                if (Rute(side.Sti) != rute)
                {
                    koe.Enqueue(side.Sti);      // it led elsewhere, and is looked at there
                    continue;
                }

                ud.Add((rute, side));
                if (_aabnede is not null)
                {
                    (_aabnede.TryGetValue(rute, out var kendte) ? kendte : _aabnede[rute] = new(StringComparer.Ordinal)).Add(sti);
                }

                if (side.Mime == "text/html")
                {
                    foreach (var l in side.Links)
                    {
                        koe.Enqueue(l);
                    }
                }
            }
        }
    }
}
