using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D5, P1: the unit asks PPR about a child, with the consent of those who have custody.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record AfgivIndstilling(
    IndstillingId Id, BorgerId Barn, string Spoergsmaal, string Forsoegt, string ForaeldrenesSyn, string? BarnetsSyn, OensketHjaelp Oensket, LocalDate Samtykke, IReadOnlyList<BorgerId> SamtykkeFra) : IOmBorger
{
    BorgerId IOmBorger.Borger => Barn;
}

internal static class AfgivIndstillingHandler
{
    public const string Grundlag = "Samtykke til indstilling";

    internal sealed record Kendt(Indskrivning Plads, Enhedsart Art, Familie? Familie, bool Aaben);

    public static async Task<Kendt?> Load(AfgivIndstilling c, DagtilbudDb db, IBorgere borgere, Sammenhaeng s, CancellationToken ct)
    {
        var poster = (await borgere.Aliasser([c.Barn], ct)).Alle;
        return await Hos.Bruger(db, c.Barn, s, ct) is not { } plads ? null : new(plads,
            (await db.Institutioner.SingleAsync(i => i.EnhedId == plads.EnhedId, ct)).Art, (await borgere.Familier([c.Barn], ct)).GetValueOrDefault(c.Barn),
            await db.Indstillinger.AnyAsync(i => poster.Contains(i.BorgerId) && i.Besvaret == null && i.EnhedId == plads.EnhedId, ct));
    }

    public static Afvisning? Validate(AfgivIndstilling c, Kendt k, Sammenhaeng s) => Afvisning.Af(
    [
        k.Aaben ? new Fejl(null, "I har allerede en indstilling om barnet hos PPR, som ikke er besvaret.") : null,
        .. Samtykker.Mangler(c.Samtykke, c.SamtykkeFra, k.Familie, s),
    ], [k.Familie?.Foraeldremyndighed is { Count: > 0 } alle && alle.All(c.SamtykkeFra.Contains) ? "Alle med forældremyndighed har sagt ja." : null]);

    public static (Indstilling, IndstillingAfgivet, IndstillingOverdraget) Handle(AfgivIndstilling c, Kendt k, Sammenhaeng s)
    {
        var i = new Indstilling
        {
            Id = c.Id, BorgerId = c.Barn, EnhedId = k.Plads.EnhedId, Afsender = s.Bruger.Id, Spoergsmaal = c.Spoergsmaal, Forsoegt = c.Forsoegt, ForaeldrenesSyn = c.ForaeldrenesSyn, BarnetsSyn = c.BarnetsSyn,
            Oensket = c.Oensket, Samtykke = c.Samtykke, SamtykkeFra = [.. c.SamtykkeFra.Select(f => f.Vaerdi)], Afgivet = s.Gaelder,
        };
        return (i, new(new(c.Id.Vaerdi), s.Gaelder, c.Barn, c.Id, i.EnhedId, k.Art),
            new(new(Id.Af(c.Id.Vaerdi, "overdraget")), s.Gaelder, c.Barn, c.Id, i.EnhedId, k.Art, s.Bruger.Id, c.Spoergsmaal, c.Forsoegt, c.ForaeldrenesSyn, c.BarnetsSyn, c.Oensket, c.Samtykke, c.SamtykkeFra,
                $"{Grundlag}, givet {DanskTid.Dato(c.Samtykke)}"));
    }
}
