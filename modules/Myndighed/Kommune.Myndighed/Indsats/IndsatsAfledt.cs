using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A measure in lists: one row per measure, with what F4, the ladder and revisitering ask for.</summary>
internal sealed record IndsatsRaekke : IAfledtRaekke
{
    public required IndsatsId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required SagId SagId { get; init; }
    public required AfgoerelseId AfgoerelseId { get; init; }
    public required TilbudId TilbudId { get; init; }
    public required string TilbudNavn { get; init; }
    public required string Hjemmel { get; init; }
    public required bool Anbringelse { get; init; }
    public required bool FornyetVurdering { get; init; }
    public required int Trin { get; init; }
    public int? TrinFoer { get; init; }
    public required int Spor { get; init; }
    public required decimal PrisPrMaaned { get; init; }
    public required LocalDate Fra { get; init; }
    public required LocalDate Til { get; init; }
    public required Instant Bevilget { get; init; }
    public Instant? Begyndt { get; init; }
    public required int AntalOpfoelgninger { get; init; }
    public required int UdenProgression { get; init; }

    /// <summary>How many points the goals came closer at the last follow-up; null before the first, and where nobody counted.</summary>
    public int? Skridt { get; init; }

    /// <summary>When it was last looked at again, and when it is to be next (M21).</summary>
    public Instant? Gennemset { get; init; }
    public LocalDate? GennemsesIgen { get; init; }

    /// <summary>When it ended; without a reason beside it the decision was annulled.</summary>
    public Instant? Ophoert { get; init; }
    public Ophoersaarsag? Ophoersaarsag { get; init; }
}

/// <summary>What follows from a measure: its row, F10/F11 with the track's cadence, F24, who may see the child.</summary>
internal sealed class IndsatsAfledt : IAfledt<Indsats>
{
    public IEnumerable<IAfledtRaekke> Raekker(Indsats a) =>
    [
        new IndsatsRaekke
        {
            Id = a.Id, BorgerId = a.Borger, SagId = a.Sag, AfgoerelseId = a.Bevilling.Afgoerelse, TilbudId = a.Bevilling.Tilbud, TilbudNavn = a.Bevilling.TilbudNavn,
            Hjemmel = a.Bevilling.Hjemmel, Anbringelse = a.Bevilling.Anbringelse, FornyetVurdering = a.Bevilling.FornyetVurdering, Trin = a.Trin,
            TrinFoer = a.Trinskift.Count == 0 ? null : a.Trinskift[^1].Fra, Spor = a.Spor ?? 0, PrisPrMaaned = a.Bevilling.PrisPrMaaned, Fra = a.Bevilling.Fra, Til = a.Til,
            Bevilget = a.Bevilget, Begyndt = a.Begyndt, AntalOpfoelgninger = a.Opfoelgninger.Count, UdenProgression = a.UdenProgressionIRad, Ophoert = a.Slut, Ophoersaarsag = a.Ophoersaarsag,
            Skridt = a.SenesteOpfoelgning?.Indhold.Skridt, Gennemset = a.SenesteGennemsyn?.Tid, GennemsesIgen = a.SenesteGennemsyn?.Igen,
        },
    ];

    public IEnumerable<Frist> Frister(Indsats a) => [.. Opfoelgningsfrister(a), .. Slutdatoer(a)];

    /// <summary>The clock that the next follow-up stops; null when none runs.</summary>
    public static Frist? Naeste(Indsats a) => Opfoelgningsfrister(a).LastOrDefault(f => f.Opfyldt is null && f.Bortfaldet is null);

    public IEnumerable<Opgave> Opgaver(Indsats a)
    {
        if (a.Forloebsslut is { Planlagt: false } slut)
        {
            // U5: an unplanned ending cannot wait for the cadence.
            var taget = a.Opfoelgninger.Where(o => o.Holdt >= slut.Gaelder).Select(o => (Instant?)o.Holdt).FirstOrDefault() ?? a.Slut;
            yield return Opgave(a, $"sammenbrud/{slut.Kilde}", "Sammenbrud", $"{a.Bevilling.TilbudNavn} er afsluttet uden at være planlagt. Følg op nu", "Følg op", MyndighedRuter.Opfoelgning(a.Id), slut.Gaelder, taget)
                with { Udloeb = Fristdag.Slutter(Fristdag.Af(slut.Gaelder)) };
        }

        if (a is { Bestillingssvar: Bestillingssvar.Afvist, BestillingKilde: { } kilde, BestillingBesvaretTid: { } tid })
        {
            yield return Opgave(a, $"afvist/{kilde}", "Bestilling afvist", $"{a.Bevilling.TilbudNavn} kan ikke tage opgaven", "Bestil hos en anden", MyndighedRuter.BestilHosAnden(a.Sag, a.Id), tid, a.Slut);
        }

        foreach (var g in a.Gennemsyn.Where(g => g.Udfald != Gennemsynsudfald.Fortsaet))
        {
            var hvad = g.Udfald == Gennemsynsudfald.NedAdTrappen ? $"{a.Bevilling.TilbudNavn}: drøft et lavere trin ved en opfølgning" : $"{a.Bevilling.TilbudNavn}: følg op nu";
            yield return Opgave(a, $"revisitering/{g.Faktum}", "Revisitering", hvad, "Følg op", MyndighedRuter.Opfoelgning(a.Id), g.Tid, a.Efterkommet(g)) with { Udloeb = Fristdag.Slutter(g.Igen) };
        }
    }

    private static Opgave Opgave(Indsats a, string navn, string overskrift, string tekst, string handling, Rute rute, Instant start, Instant? gjort) =>
        new(Id.Af(a.StroemId, $"opgave/{navn}"), Opgaveart.Opgave, "myndighed", a.Ejer, overskrift, tekst, handling, rute, start)
        {
            Borger = a.Borger, Stroem = a.StroemId, Lukket = gjort, LukketArt = gjort is null ? null : Lukkeart.Opfyldt,
        };

    public IEnumerable<Tilknytning> Tilknytninger(Indsats a) => [new Tilknytning(a.Borger, a.Ejer, "indsats", a.Bevilget, a.Slut)];

    private static IEnumerable<Frist> Opfoelgningsfrister(Indsats a)
    {
        var start = a.Start;
        LocalDate? egen = a.UndersoegelseFaerdig is { } faerdig ? Fristdag.Af(faerdig) : null;
        for (var nr = 1; ; nr++)
        {
            var holdt = nr <= a.Opfoelgninger.Count ? a.Opfoelgninger[nr - 1] : null;
            yield return new Frist(nr == 1 ? "F10" : "F11", nr == 1 ? "" : $"{nr}", start, a.Ejer, $"{a.Bevilling.TilbudNavn}", "Følg op", MyndighedRuter.Opfoelgning(a.Id))
            {
                Borger = a.Borger, Sporregel = holdt is null ? a.Kadence : holdt.Kadence, EgenDato = egen, Opfyldt = holdt?.Holdt, Bortfaldet = holdt is null ? a.Slut : null,
            };
            if (holdt is null || (holdt.Indhold.Beslutning == Opfoelgningsbeslutning.Ophoer && !a.Loeber))
            {
                yield break;
            }

            (start, egen) = (holdt.Holdt, holdt.Indhold.Naeste);
        }
    }

    private static IEnumerable<Frist> Slutdatoer(Indsats a) => a.Perioder.Select((p, i) =>
        new Frist("F24", i == 0 ? "" : $"{i + 1}", p.Besluttet, a.Ejer, $"{a.Bevilling.TilbudNavn} udløber", "Tag stilling", MyndighedRuter.Opfoelgning(a.Id))
        {
            Borger = a.Borger, EgenDato = p.Til, Opfyldt = i + 1 < a.Perioder.Count ? a.Perioder[i + 1].Besluttet : a.Ophoert, Bortfaldet = i + 1 < a.Perioder.Count ? null : a.Annulleret,
        });
}

/// <summary>What other parts of Myndighed ask about running measures.</summary>
internal static class LoebendeIndsats
{
    /// <summary>F4, BL § 137, stk. 1: whether one of the children has a running measure that demands a second assessor.</summary>
    public static Task<bool> KraeverAndenVurderer(MyndighedDb db, IReadOnlyCollection<BorgerId> boern, CancellationToken ct) =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(db.Indsatsliste.Where(i => boern.Contains(i.BorgerId) && i.Ophoert == null && i.FornyetVurdering), ct);

    /// <summary>The step the child stands on now: the highest of its running measures.</summary>
    public static Task<int?> Trin(MyndighedDb db, BorgerId barn, CancellationToken ct) =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.MaxAsync(db.Indsatsliste.Where(i => i.BorgerId == barn && i.Ophoert == null), i => (int?)i.Trin, ct);
}
