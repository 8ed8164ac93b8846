using System.Net;
using System.Text.RegularExpressions;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The parts of a package, in the order they stand.</summary>
internal enum Aktafsnit
{
    /// <summary>Written for whoever takes over the case: first of all in what is handed to them.</summary>
    Sammenfatning,
    Journal,
    Undersoegelse,
    Plan,
    Indsats,
    Brev,
    Bilag,
}

/// <summary>One thing in the case that can be given or withheld. Plain text; a line feed is a new paragraph.</summary>
/// <param name="Id">The fact, document or passage: the same however often the case is gone through.</param>
/// <param name="Hvem">The employee who registered it.</param>
internal sealed record Akt(Guid Id, Aktafsnit Afsnit, Instant Dato, string Titel, string Tekst, string? Hvem = null);

/// <summary>Everything that is registered in a case, as who asks to see it would get it (M13): the same for the page, the package and a move.</summary>
internal sealed partial class Aktsamling(MyndighedDb db, Dokumentlager dokumenter, Haendelsestekster tekster, Organisation organisation)
{
    [GeneratedRegex(@"<br\s*/?>|</(?:p|h[1-6]|li)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Linjeskift();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Maerke();

    /// <param name="uden">The request being worked on: its own steps are not part of what was asked for.</param>
    public async Task<IReadOnlyList<Akt>> Hent(Sag sag, IReadOnlyList<Aggregat> alt, AktindsigtId? uden, CancellationToken ct)
    {
        var sagen = alt.Where(a => (a is Underretning or MindreIndsats || a.SagId == sag.StroemId) && a.StroemId != uden?.Vaerdi).ToArray();
        var ansatte = await organisation.Medarbejdere([.. sagen.SelectMany(a => a.Alle).Select(r => r.Bruger).Distinct()], ct);
        List<Akt> ud = [.. tekster.Linjer(sagen).Reverse().Select(l => new Akt(l.Registreret.Faktum.Vaerdi, Aktafsnit.Journal, l.Skete, l.Tekst.Tekst, Samlet(l.Tekst.Citat, l.Tekst.Note), ansatte.GetValueOrDefault(l.Registreret.Bruger)?.Navn ?? l.Tekst.Hvem))];
        ud.AddRange(sagen.OfType<Undersoegelse>().OrderBy(u => u.Begyndt).SelectMany(Undersoegelsens));
        ud.AddRange(sagen.OfType<Plan>().SelectMany(Planens));
        ud.AddRange(sagen.SelectMany(Indsatsernes));
        var sagId = sag.Id;
        ud.AddRange((await db.Matchninger.AsNoTracking().Where(m => m.SagId == sagId).OrderBy(m => m.Spurgt).ToListAsync(ct))
            .Select(m => new Akt(m.Id.Vaerdi, Aktafsnit.Indsats, m.Spurgt, $"Spørgsmål om match til {m.TilbudNavn}", Samlet(m.Spoergsmaal, m.Svar), ansatte.GetValueOrDefault(m.SpurgtAf)?.Navn)));
        ud.AddRange(await Breve([.. sagen.Select(a => a.StroemId)], ct));
        return [.. ud.OrderBy(a => a.Afsnit).ThenBy(a => a.Dato)];
    }

    private async Task<IEnumerable<Akt>> Breve(Guid[] stroemme, CancellationToken ct)
    {
        var hoveder = await dokumenter.ForStroemme(stroemme, ct);
        var breve = hoveder.Where(d => d is { Art: "brev", Mime: "text/html", Fjernet: null }).ToArray();
        var indhold = await dokumenter.Tekster([.. breve.Select(b => b.Id)], ct);
        return breve.Select(b => new Akt(b.Id, Aktafsnit.Brev, b.Registreret, b.Navn.Replace(".html", "", StringComparison.Ordinal), Laes(indhold.GetValueOrDefault(b.Id) ?? ""), b.Hvem))
            .Concat(hoveder.Where(d => d.Art == "bilag").Select(d => new Akt(d.Id, Aktafsnit.Bilag, d.Registreret, d.Navn, d.Fjernet is { } f ? $"Fjernet {DanskTid.Dato(f)}" : "", d.Hvem)));
    }

    /// <summary>A frozen letter as text again. They are our own: paragraphs and headings, and no markup inside them.</summary>
    internal static string Laes(string html)
    {
        var (fra, til) = (html.IndexOf("<body>", StringComparison.Ordinal), html.LastIndexOf("</body>", StringComparison.Ordinal));
        var krop = fra >= 0 && til > fra ? html[(fra + 6)..til] : html;
        return WebUtility.HtmlDecode(Maerke().Replace(Linjeskift().Replace(krop, "\n"), "")).Trim();
    }

    private static IEnumerable<Akt> Undersoegelsens(Undersoegelse u)
    {
        foreach (var felt in Enum.GetValues<Undersoegelsesfelt>())
        {
            if (u.Tekst(felt) is { } tekst)
            {
                yield return new(Id.Af(u.StroemId, $"akt/{felt}"), Aktafsnit.Undersoegelse, u.Begyndt, $"{Sagsord.Afsnitsnavn(felt)}: {Sagsord.Navn(felt).ToLowerInvariant()}", tekst);
            }
        }
    }

    private static IEnumerable<Akt> Planens(Plan p)
    {
        foreach (var m in p.Maalene)
        {
            yield return new(m.Id, Aktafsnit.Plan, p.Begyndt, $"Mål: {m.Tekst}", Samlet($"Fra {m.Udgangspunkt} til {m.Maal} inden {DanskTid.Dato(m.Dato)}", m.HvemGoerHvad, string.Join("\n", p.Maalinger(m.Id).Select(x => $"{DanskTid.Dato(x.Dato)}: {x.Vaerdi} ({x.Kilde})"))));
        }

        foreach (var (navn, tekst) in new[] { ("Vejen tilbage", p.Tekster.VejenTilbage), ("Skole", p.Tekster.Skole), ("Familieliv", p.Tekster.Familieliv), ("Uddannelse og arbejde", p.Tekster.Uddannelse) })
        {
            if (!string.IsNullOrWhiteSpace(tekst))
            {
                yield return new(Id.Af(p.StroemId, $"akt/{navn}"), Aktafsnit.Plan, p.Begyndt, navn, tekst);
            }
        }
    }

    /// <summary>What the journal's line only sums up.</summary>
    private static IEnumerable<Akt> Indsatsernes(Aggregat a) => a switch
    {
        Indsats i => i.Magtanvendelser.Select(m => new Akt(Id.Af(m.Kilde.Vaerdi, "akt"), Aktafsnit.Indsats, m.Hvornaar, "Indberetning af magtanvendelse", Samlet(m.Hvad, m.Hvorfor, m.BarnetsOrd, m.IkkeHoert, m.Vurdering)))
            .Append(new(Id.Af(i.StroemId, "akt/opgave"), Aktafsnit.Indsats, i.Bevilget, $"Bestilling af {i.Bevilling.TilbudNavn}", i.Bevilling.Opgave))
            .Concat(i.Opfoelgninger.Where(o => o.Indhold.Lederbegrundelse is not null || o.Indhold.Deltagermangel is not null)
                .Select(o => new Akt(Id.Af(o.Faktum.Vaerdi, "akt"), Aktafsnit.Indsats, o.Holdt, "Opfølgning: deltagere og lederens begrundelse", Samlet(o.Indhold.Deltagermangel, o.Indhold.Lederbegrundelse)))),
        Statusrapport { Annulleret: false } s => [new(Id.Af(s.StroemId, "akt"), Aktafsnit.Indsats, s.Gaelder, "Statusrapport", Samlet(s.Indhold.SketSidenSidst, s.Indhold.BarnetsOrd is { } ord ? $"Barnet siger: {ord}" : null))],
        _ => [],
    };

    private static string Samlet(params IEnumerable<string?> dele) => string.Join("\n", dele.Where(d => !string.IsNullOrWhiteSpace(d)));
}
