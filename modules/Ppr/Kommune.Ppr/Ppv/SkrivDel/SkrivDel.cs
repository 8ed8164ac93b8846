using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>P3: a part by its author and nobody else; it may be written anew until the conclusion. Parts do not conflict with each other.</summary>
[Kraever(Rolle.Psykolog, Rolle.PprLeder)]
internal sealed record SkrivDel(PpvId Id, Guid Del, string Tekst);

internal static class SkrivDelHandler
{
    public static Task<Ppv?> Load(SkrivDel c, PprDb db, Sammenhaeng s, CancellationToken ct) => Ppvskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(SkrivDel c, Ppv a, Sammenhaeng s) => Afvisning.Af(
    [
        Ppvskrift.ErAfsluttet(a),
        a.Dele.FirstOrDefault(d => d.Id == c.Del) is not { } del ? new Fejl(nameof(c.Del), "Den del findes ikke i vurderingen.")
            : del.Forfatter != s.Bruger.Id && !s.Bruger.ErSystem ? new Fejl(nameof(c.Tekst), "Kun delens forfatter kan skrive i den.") : null,
    ]);

    public static Haendelser Handle(SkrivDel c, Ppv a, Sammenhaeng s) => a.SkrivDel(c.Del, c.Tekst, s);
}
