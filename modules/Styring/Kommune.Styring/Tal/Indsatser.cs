using System.Runtime.CompilerServices;
using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Styring;

/// <summary>A measure's step and last day from a day on.</summary>
internal sealed record Indsatstilstand(LocalDate Fra, int Trin, int Spor, LocalDate Til);

/// <summary>A measure as its events tell it.</summary>
internal sealed record Indsatsforloeb(IndsatsId Id, BorgerId Barn, SagId Sag, AfgoerelseId Afgoerelse, Guid Tilbud, decimal PrisPrMaaned, LocalDate Besluttet, LocalDate Fra, IReadOnlyList<Indsatstilstand> Tilstande, LocalDate? Ophoert, Ophoersaarsag? Aarsag)
{
    /// <summary>The placement's track in the law's sense: away from home.</summary>
    private const int Anbringelsesspor = 3;

    /// <summary>It has begun and nobody has ended it; one whose last day is passed undecided goes on, as Myndighed shows it.</summary>
    public bool Loeber(LocalDate dag) => Fra <= dag && (Ophoert is not { } slut || slut > dag);

    public Indsatstilstand Paa(LocalDate dag) => Tilstande.LastOrDefault(t => t.Fra <= dag) ?? Tilstande[0];

    public bool ErAnbringelse(LocalDate dag) => Paa(dag).Spor == Anbringelsesspor;

    /// <summary>The last day it is granted for as things stand: its last day, or the day it ended.</summary>
    public LocalDate Slut(LocalDate dag) => Ophoert is { } o && o <= Paa(dag).Til ? o.PlusDays(-1) : Paa(dag).Til;
}

/// <summary>All measures, put together once per set of facts.</summary>
internal static class Indsatser
{
    public static readonly Kilde[] Kilder =
    [
        Kilde.Til<IndsatsBevilget>(nameof(IndsatsBevilget.Indsats), nameof(IndsatsBevilget.Trin), nameof(IndsatsBevilget.Spor), nameof(IndsatsBevilget.Fra), nameof(IndsatsBevilget.Til)),
        Kilde.Til<IndsatsAendret>(nameof(IndsatsAendret.Indsats), nameof(IndsatsAendret.Trin), nameof(IndsatsAendret.Spor), nameof(IndsatsAendret.Til)),
        Kilde.Til<IndsatsOphoert>(nameof(IndsatsOphoert.Indsats), nameof(IndsatsOphoert.Aarsag)),
    ];

    private static readonly ConditionalWeakTable<Fakta, IReadOnlyList<Indsatsforloeb>> Kendte = [];

    public static IReadOnlyList<Indsatsforloeb> Af(Fakta f) => Kendte.GetValue(f, Saml);

    /// <summary>The highest step of each child that has a measure on the day.</summary>
    public static IEnumerable<(BorgerId Barn, Indsatsforloeb Indsats, int Trin)> Hoejeste(Fakta f, LocalDate dag) =>
        Af(f).Where(i => i.Loeber(dag)).GroupBy(i => i.Barn).Select(g => g.OrderByDescending(i => i.Paa(dag).Trin).ThenBy(i => i.Fra).ThenBy(i => i.Id.Vaerdi).First())
            .Select(i => (i.Barn, i, i.Paa(dag).Trin));

    /// <summary>One observation for each child placed on the day.</summary>
    public static IEnumerable<(Indsatsforloeb Indsats, int Trin)> Anbringelser(Fakta f, LocalDate dag) =>
        Hoejeste(f, dag).Where(h => h.Indsats.ErAnbringelse(dag)).Select(h => (h.Indsats, h.Trin));

    private static Indsatsforloeb[] Saml(Fakta f)
    {
        var aendret = f.Af<IndsatsAendret>().ToLookup(a => a.Besked.Indsats);
        var ophoert = f.Af<IndsatsOphoert>().ToLookup(o => o.Besked.Indsats);
        return
        [
            .. f.Af<IndsatsBevilget>().GroupBy(b => b.Besked.Indsats).Select(g => g.Last()).Select(b =>
            {
                var slut = ophoert[b.Besked.Indsats].LastOrDefault();
                return new Indsatsforloeb(b.Besked.Indsats, b.Barn!.Value, b.Besked.Sag, b.Besked.Afgoerelse, b.Besked.Tilbud, b.Besked.PrisPrMaaned, b.Dag, b.Besked.Fra,
                    [new(b.Besked.Fra, b.Besked.Trin, b.Besked.Spor, b.Besked.Til), .. aendret[b.Besked.Indsats].OrderBy(a => a.Gaelder).ThenBy(a => a.Nr).Select(a => new Indsatstilstand(a.Dag, a.Besked.Trin, a.Besked.Spor, a.Besked.Til))],
                    slut?.Dag, slut?.Besked.Aarsag);
            }),
        ];
    }
}

/// <summary>The steps' names, as the ladder comes (S4).</summary>
internal static class Trinnavne
{
    public static string Af(int trin) => trin switch
    {
        1 => "1 Tidlig indsats",
        2 => "2 Forebyggelse",
        3 => "3 Hjemmebaseret",
        4 => "4 Slægt og netværk",
        5 => "5 Plejefamilie",
        6 => "6 Institution",
        _ => $"{trin}",
    };
}
