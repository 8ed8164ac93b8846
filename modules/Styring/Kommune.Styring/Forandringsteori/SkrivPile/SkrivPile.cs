using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>ST3: what leads to what, and what is assumed in between.</summary>
[Kraever(Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.PprLeder, Rolle.Krisecenterleder)]
internal sealed record SkrivPile(Guid Id, IReadOnlyList<SkrivPile.Raekke> Pile, int Version) : IHarVersion
{
    /// <summary>A row that is emptied goes.</summary>
    internal sealed record Raekke(Guid? Fra, Guid? Til, [property: MaxLength(500)] string? Antagelse);
}

internal static class SkrivPileHandler
{
    public static Task<Forandringsteori?> Load(SkrivPile c, StyringDb db, CancellationToken ct) => Teorier.Hent(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(SkrivPile c, Forandringsteori t) => Afvisning.Af(
    [
        .. c.Pile.SelectMany((p, n) => new[]
        {
            p.Fra is null ? new Fejl($"Pile[{n}].Fra", "Vælg, hvor pilen begynder.") : null,
            p.Til is null ? new Fejl($"Pile[{n}].Til", "Vælg, hvor pilen fører hen.") : null,
        }),
        .. Teorier.Fejl(t.Indhold.Led, [.. c.Pile.Select(Som)]).Where(f => c.Pile[f.Nr] is { Fra: not null, Til: not null }).Select(f => new Fejl($"Pile[{f.Nr}].Til", f.Tekst)),
    ]);

    public static Teoriudgave Handle(SkrivPile c, Forandringsteori t, Sammenhaeng s) => t.Udgave(t.Indhold with { Pile = [.. c.Pile.Select(Som)] }, s);

    private static Pil Som(SkrivPile.Raekke r) => new(r.Fra ?? Guid.Empty, r.Til ?? Guid.Empty, r.Antagelse);
}
