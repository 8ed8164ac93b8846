using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>D6, SA1: the meeting that a place demands is asked for; the unit's leadership calls it from the task that follows, and its outcome comes back by itself.</summary>
/// <param name="Type">The code of one of the meetings in the setting.</param>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent)]
internal sealed record BedOmPladsmoede(PladsId Id, string Type, [MaxLength(300)] string Hvad, int Version) : IHarVersion;

internal static class BedOmPladsmoedeHandler
{
    public static async Task<(Plads, Pladsmoeder)> Load(BedOmPladsmoede c, DagtilbudDb db, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        (await db.Hent<Plads>(c.Id, ct: ct) is { } a && a.Maa(s.Bruger) ? a : null!, await opsaetninger.Hent<Pladsmoeder>(Fristdag.Af(s.Nu), null, ct));

    public static Afvisning? Validate(BedOmPladsmoede c, Plads a, Pladsmoeder krav) => Afvisning.Af(
    [
        a.Venter ? null : new Fejl(null, "Ansøgningen er afgjort eller trukket tilbage."),
        krav.For(a.Ansoegning.Art).All(m => m.Moede != c.Type) ? new Fejl(nameof(c.Type), "Vælg mødet.") : null,
        a.Oensker.Any(o => o.Hvad.Type == c.Type) ? new Fejl(nameof(c.Type), "Der er allerede bedt om mødet.") : null,
        c.Hvad.Length < 5 ? new Fejl(nameof(c.Hvad), "Skriv, hvad mødet skal tage stilling til.") : null,
    ]);

    public static (Haendelser, MoedeOensket) Handle(BedOmPladsmoede c, Plads a, Pladsmoeder krav, Sammenhaeng s)
    {
        var h = a.OenskMoede(new(c.Type, krav.For(a.Ansoegning.Art).First(m => m.Moede == c.Type).Navn, c.Hvad), s);
        return (h, new MoedeOensket(h.Faktum, h.Gaelder, a.Borger, h.Faktum.Vaerdi, c.Type, s.Bruger.Id, SubjektId.Ledelse(a.Ansoegning.Enhed), c.Hvad, "Ansøgning om en særlig plads; hvad der må deles, afgøres, når mødet indkaldes"));
    }
}
