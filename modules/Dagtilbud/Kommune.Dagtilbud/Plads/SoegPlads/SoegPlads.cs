using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D6: the unit applies for a place, with the parents' consent and what they and the child say.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record SoegPlads(
    PladsId Id, BorgerId Barn, Pladsart Art, string Begrundelse, string Forsoegt, string ForaeldrenesSyn, string? BarnetsSyn, LocalDate Samtykke, IReadOnlyList<BorgerId> SamtykkeFra) : IOmBorger
{
    BorgerId IOmBorger.Borger => Barn;
}

internal static class SoegPladsHandler
{
    internal sealed record Grundlag(Indskrivning Plads, bool Venter, Familie? Familie, EnhedId? Visitation, Pladsopsaetning Opsaetning);

    public static async Task<Grundlag?> Load(SoegPlads c, DagtilbudDb db, IBorgere borgere, Organisation organisation, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct)
    {
        var poster = (await borgere.Aliasser([c.Barn], ct)).Alle;
        return await Hos.Bruger(db, c.Barn, s, ct) is not { } plads ? null : new(plads,
            await db.Pladser.AnyAsync(p => poster.Contains(p.BorgerId) && (p.Tilstand == Pladstilstand.Ansoegt || p.Tilstand == Pladstilstand.TilUdvalg), ct),
            (await borgere.Familier([c.Barn], ct)).GetValueOrDefault(c.Barn), await Enhedsadgang.Visitation(organisation, ct), await opsaetninger.Hent<Pladsopsaetning>(Fristdag.Af(s.Nu), null, ct));
    }

    public static Afvisning? Validate(SoegPlads c, Grundlag g, Sammenhaeng s) => Afvisning.Af(
    [
        g.Venter ? new Fejl(null, "Der er allerede en ansøgning, der venter på svar.") : null,
        g.Visitation is null ? new Fejl(null, "Organisationen har ingen afdeling, der visiterer.") : null,
        .. Samtykker.Mangler(c.Samtykke, c.SamtykkeFra, g.Familie, s),
    ]);

    public static Haendelser Handle(SoegPlads c, Grundlag g, Sammenhaeng s) => Plads.Ansoeg(c.Id, c.Barn,
        new(c.Art, g.Plads.EnhedId, g.Visitation!.Value, s.Bruger.Id, c.Begrundelse, c.Forsoegt, c.ForaeldrenesSyn, c.BarnetsSyn, c.Samtykke, c.SamtykkeFra, g.Opsaetning.Kriterier(c.Art), Fristdag.Af(s.Gaelder).PlusWeeks(g.Opsaetning.UgerTilSvar)), s).Item2;
}

/// <summary>Consent is all holders' of custody, on a day that has been.</summary>
internal static class Samtykker
{
    public static IEnumerable<Fejl?> Mangler(LocalDate? dag, IReadOnlyList<BorgerId> fra, Familie? familie, Sammenhaeng s)
    {
        var indehavere = familie?.Foraeldremyndighed ?? [];
        yield return dag is null ? new Fejl("Samtykke", "Skriv, hvilken dag der er givet samtykke.")
            : dag > Fristdag.Af(s.Nu) ? new Fejl("Samtykke", "Dagen ligger ude i fremtiden.")
            : dag < Fristdag.Af(s.Nu).PlusYears(-1) ? new Fejl("Samtykke", "Samtykket er mere end et år gammelt. Spørg igen.") : null;
        yield return indehavere.Count == 0 ? new Fejl("SamtykkeFra", "Det er ikke registreret, hvem der har forældremyndigheden.")
            : indehavere.Any(i => !fra.Contains(i)) ? new Fejl("SamtykkeFra", indehavere.Count == 1 ? "Den, der har forældremyndigheden, skal have sagt ja." : "Alle, der har forældremyndigheden, skal have sagt ja.")
            : fra.Any(f => !indehavere.Contains(f)) ? new Fejl("SamtykkeFra", "Kun dem, der har forældremyndigheden, kan give samtykke.") : null;
    }
}
