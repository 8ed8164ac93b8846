using System.ComponentModel.DataAnnotations;
using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D5, SA1: a wish that the professionals meet, on an environment or, with the parents' consent, on a child.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
[UdenTilknytning("D5: an environment is no child; that a child has a place in the user's own unit is asked in Validate")]
internal sealed record OenskKonference(Guid Id, EnhedId Enhed, StueId? Stue, BorgerId? Barn, [MaxLength(200)] string Emne, string? Forsoegt, LocalDate? Samtykke, IReadOnlyList<BorgerId> SamtykkeFra);

internal static class OenskKonferenceHandler
{
    internal sealed record Kendt(bool StueFindes, bool BarnHer, Familie? Familie, bool Sendt);

    public static async Task<Kendt?> Load(OenskKonference c, DagtilbudDb db, IBorgere borgere, Sammenhaeng s, CancellationToken ct)
    {
        if (!s.Bruger.Arbejder(c.Enhed))
        {
            return null;
        }

        var her = c.Barn is { } b && (await Hos.Pladser(db, [b], s, ct)).Any(i => i.EnhedId == c.Enhed);
        return new(c.Stue is not { } stue || await db.Stuer.AnyAsync(x => x.Id == stue && x.EnhedId == c.Enhed, ct), c.Barn is null || her,
            her ? (await borgere.Familier([c.Barn!.Value], ct)).GetValueOrDefault(c.Barn!.Value) : null, await db.Konferencer.AnyAsync(x => x.Id == c.Id, ct));
    }

    public static Afvisning? Validate(OenskKonference c, Kendt k, Sammenhaeng s) => Afvisning.Af(
    [
        k.Sendt ? new Fejl(null, "Ønsket er allerede sendt.") : null,
        k.StueFindes ? null : new Fejl("Stue", "Den findes ikke i enheden."),
        k.BarnHer ? null : new Fejl("Barn", "Barnet går ikke i enheden."),
        .. c.Barn is not null && k.BarnHer ? Samtykker.Mangler(c.Samtykke, c.SamtykkeFra, k.Familie, s) : [],
        c.Barn is null && c.SamtykkeFra.Count > 0 ? new Fejl("SamtykkeFra", "Uden et barn er der intet samtykke at give.") : null,
    ]);

    public static (Konference, KonferenceOensket) Handle(OenskKonference c, Sammenhaeng s) =>
    (
        new Konference
        {
            Id = c.Id, BorgerId = c.Barn, EnhedId = c.Enhed, StueId = c.Stue, Afsender = s.Bruger.Id, Emne = c.Emne, Forsoegt = c.Forsoegt, Samtykke = c.Barn is null ? null : c.Samtykke, SamtykkeFra = [.. c.SamtykkeFra.Select(f => f.Vaerdi)], Afgivet = s.Gaelder,
        },
        new KonferenceOensket(new(c.Id), s.Gaelder, c.Barn, c.Id, c.Enhed, s.Bruger.Id, c.Emne, c.Forsoegt, c.Barn is null ? "Læringsmiljøet; ingen børn nævnes" : $"Samtykke givet {DanskTid.Dato(c.Samtykke!.Value)}"));
}
