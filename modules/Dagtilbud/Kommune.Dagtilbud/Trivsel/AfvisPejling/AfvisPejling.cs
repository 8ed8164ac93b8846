using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Dagtilbud;

/// <summary>D2: somebody has looked, and puts the pointer aside with a reason. Other facts raise it again.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record AfvisPejling(BorgerId Barn, string Kode, string Fakta, string Begrundelse) : IOmBorger
{
    BorgerId IOmBorger.Borger => Barn;
}

internal static class AfvisPejlingHandler
{
    internal sealed record Grundlag(bool Findes, bool Allerede);

    public static async Task<Grundlag?> Load(AfvisPejling c, DagtilbudDb db, IBorgere borgere, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct)
    {
        if (await Hos.Bruger(db, c.Barn, s, ct) is null)
        {
            return null;
        }

        var p = (await Pejlinger.Hent(db, borgere, opsaetninger, [c.Barn], Fristdag.Af(s.Nu), ct))[c.Barn].FirstOrDefault(x => x.Pejling.Kode == c.Kode && x.Pejling.Fakta == c.Fakta);
        return new(p.Pejling is not null, p.Afvist is not null);
    }

    public static Afvisning? Validate(AfvisPejling c, Grundlag g) => Afvisning.Af(
    [
        g.Findes ? null : new Fejl(null, "Pejlingen er der ikke mere. Genindlæs siden."),
        g.Allerede ? new Fejl(null, "En kollega har allerede set på den.") : null,
        c.Begrundelse.Length < 5 ? new Fejl("Begrundelse", "Skriv, hvorfor den ikke kræver noget.") : null,
    ]);

    public static PejlingAfvist Handle(AfvisPejling c, Sammenhaeng s) =>
        new() { Id = Id.Ny(), BorgerId = c.Barn, Kode = c.Kode, Fakta = c.Fakta, Begrundelse = c.Begrundelse, Registreret = s.Nu, Bruger = s.Bruger.Id };
}
