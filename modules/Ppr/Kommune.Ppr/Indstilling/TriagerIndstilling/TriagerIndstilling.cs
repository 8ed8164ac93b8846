using Kommune.Dagtilbud;
using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>
/// P1: the leader gives it its way: advice, assessment, or back with a reason, which the sender reads. It may be given another
/// way until the work has begun.
/// </summary>
[Kraever(Rolle.PprLeder)]
internal sealed record TriagerIndstilling(IndstillingId Id, Triage Triage, Prioritet? Prioritet, string? Hvorfor, int Version) : IHarVersion;

internal static class TriagerIndstillingHandler
{
    public static Task<Indstilling?> Load(TriagerIndstilling c, PprDb db, CancellationToken ct) => db.Hent<Indstilling>(c.Id, ct: ct);

    public static Afvisning? Validate(TriagerIndstilling c, Indstilling a, Sammenhaeng s) => Afvisning.Af(
    [
        Ppradgang.IkkeLeder(s.Bruger, a.Indhold.Ppr, "Kun PPR's leder triagerer."),
        a.Tilstand is Indstillingstilstand.Ny or Indstillingstilstand.Venter ? null : new Fejl(null, $"Indstillingen kan ikke triageres: den er {PprOrd.Af(a.Tilstand)}."),
        c.Triage == Triage.Afvist && string.IsNullOrWhiteSpace(c.Hvorfor) ? new Fejl(nameof(c.Hvorfor), "Skriv hvorfor, og hvad stedet kan gøre i stedet.") : null,
        c.Triage != Triage.Afvist && c.Prioritet is null ? new Fejl(nameof(c.Prioritet), "Vælg en prioritet.") : null,
    ]);

    public static IEnumerable<object> Handle(TriagerIndstilling c, Indstilling a, Sammenhaeng s)
    {
        var h = a.Triager(c.Triage, c.Prioritet ?? Prioritet.Lav, c.Hvorfor, s);
        yield return h;
        yield return Indstillingsbesked.Triageret(a, h);
        if (c.Triage == Triage.Afvist)
        {
            yield return Indstillingsbesked.Svar(a, c.Hvorfor!, h.Gaelder);
        }
    }
}
