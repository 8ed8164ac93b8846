using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D1, D8: what a unit of the organisation is. From its first day its supervision is due (F27).</summary>
/// <param name="Grundomraade">B5: where it lies, by the code.</param>
[Kraever(Rolle.Dagtilbudskonsulent)]
internal sealed record RegistrerInstitution(EnhedId Enhed, Enhedsart Art, int Pladser, LocalDate Aabnet, int Version, string? Grundomraade = null);

internal static class RegistrerInstitutionHandler
{
    internal sealed record Grundlag(Institution? Kendt, string? Navn, EnhedId? Visitation, LocalDate? SidsteTilsyn, bool Omraadet);

    public static async Task<Grundlag> Load(RegistrerInstitution c, DagtilbudDb db, Organisation organisation, IGeografi geografi, CancellationToken ct) => new(
        await db.Institutioner.SingleOrDefaultAsync(i => i.EnhedId == c.Enhed, ct),
        (await organisation.Enheder(null, "dagtilbud", ct)).FirstOrDefault(e => e.Id == c.Enhed.Vaerdi && e.Art != "afdeling")?.Navn,
        await Enhedsadgang.Visitation(organisation, ct),
        await db.Tilsyn.Where(t => t.EnhedId == c.Enhed && t.Offentliggjort != null).MaxAsync(t => (LocalDate?)t.Besoegt, ct),
        c.Grundomraade is not { } kode || (await geografi.Omraader(ct)).Any(o => o.Kode == kode));

    public static Afvisning? Validate(RegistrerInstitution c, Grundlag g, Sammenhaeng s) => Afvisning.Af(
    [
        g.Navn is not null ? null : new Fejl("Enhed", "Enheden findes ikke i organisationen."),
        g.Visitation is null ? new Fejl("Enhed", "Organisationen har ingen afdeling, der fører tilsyn.") : null,
        c.Pladser is < 0 or > 5000 ? new Fejl("Pladser", "Skriv et antal pladser fra 0 til 5.000.") : null,
        c.Aabnet > Fristdag.Af(s.Nu) ? new Fejl("Aabnet", "Dagen ligger ude i fremtiden.") : null,
        g.Omraadet ? null : new Fejl("Grundomraade", "Vælg et af kommunens grundområder."),
        c.Version != (g.Kendt?.Version ?? 0) ? new Fejl(null, "En anden har ændret enheden imens. Genindlæs siden.") : null,
    ]);

    public static IEnumerable<object> Handle(RegistrerInstitution c, Grundlag g, Ure ure, Sammenhaeng s)
    {
        var i = g.Kendt ?? new Institution { EnhedId = c.Enhed, Art = c.Art, Pladser = c.Pladser, Aabnet = c.Aabnet, Version = 0 };
        (i.Art, i.Pladser, i.Aabnet, i.Grundomraade, i.Version) = (c.Art, c.Pladser, c.Aabnet, c.Grundomraade, i.Version + 1);
        yield return i;
        if (g.SidsteTilsyn is null)
        {
            yield return Tilsynsur.Foerste(i, g.Navn!, g.Visitation!.Value, ure, s);
        }
    }
}
