using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D8: the report of a visit, as a draft until it is published. The unit reads it first.</summary>
[Kraever(Rolle.Dagtilbudskonsulent)]
internal sealed record RegistrerTilsyn(Guid Id, EnhedId Enhed, bool Anmeldt, LocalDate Besoegt, string Iagttagelser, string Vurdering, string? Aftaler, LocalDate? FoelgesOp, int Version);

internal static class RegistrerTilsynHandler
{
    internal sealed record Grundlag(Institution Institution, Tilsyn? Kendt);

    public static async Task<Grundlag?> Load(RegistrerTilsyn c, DagtilbudDb db, CancellationToken ct) =>
        await db.Institutioner.SingleOrDefaultAsync(i => i.EnhedId == c.Enhed, ct) is not { } i ? null : new(i, await db.Tilsyn.SingleOrDefaultAsync(t => t.Id == c.Id && t.EnhedId == c.Enhed, ct));

    public static Afvisning? Validate(RegistrerTilsyn c, Grundlag g, Sammenhaeng s) => Afvisning.Af(
    [
        g.Kendt?.Offentliggjort is not null ? new Fejl(null, "Rapporten er offentliggjort og kan ikke ændres. Skriv en ny efter næste besøg.") : null,
        c.Besoegt > Fristdag.Af(s.Nu) ? new Fejl("Besoegt", "Dagen ligger ude i fremtiden.") : null,
        c.Besoegt < g.Institution.Aabnet ? new Fejl("Besoegt", $"Enheden åbnede {DanskTid.Dato(g.Institution.Aabnet)}.") : null,
        c.FoelgesOp <= c.Besoegt ? new Fejl("FoelgesOp", "Dagen skal ligge efter besøget.") : null,
        c.FoelgesOp is not null && c.Aftaler is null ? new Fejl("Aftaler", "Skriv, hvad der er aftalt.") : null,
        c.Version != (g.Kendt?.Version ?? 0) ? new Fejl(null, "En anden har ændret rapporten imens. Genindlæs siden.") : null,
    ]);

    public static Tilsyn Handle(RegistrerTilsyn c, Grundlag g, Sammenhaeng s)
    {
        var t = g.Kendt ?? new Tilsyn { Id = c.Id, EnhedId = c.Enhed, Anmeldt = c.Anmeldt, Besoegt = c.Besoegt, Iagttagelser = c.Iagttagelser, Vurdering = c.Vurdering, Registreret = s.Nu, Bruger = s.Bruger.Id, Version = 0 };
        (t.Anmeldt, t.Besoegt, t.Iagttagelser, t.Vurdering, t.Aftaler, t.FoelgesOp, t.Version) = (c.Anmeldt, c.Besoegt, c.Iagttagelser, c.Vurdering, c.Aftaler, c.FoelgesOp, t.Version + 1);
        return t;
    }
}
