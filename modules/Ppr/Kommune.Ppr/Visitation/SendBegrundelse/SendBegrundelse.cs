using Kommune.Borger;
using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>F28: the reasons, in a letter to each holder of custody.</summary>
[Kraever(Rolle.PprLeder, Rolle.Skoleleder)]
internal sealed record SendBegrundelse(VisitationId Id, string Begrundelse, int Version) : IHarVersion;

internal static class SendBegrundelseHandler
{
    public static async Task<(Visitation, Brevkreds)> Load(SendBegrundelse c, PprDb db, IBorgere borgere, IBorgerNavne navne, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        await db.Hent<Visitation>(c.Id, ct: ct) is { } a && a.Maa(s.Bruger) ? (a, await Brevkreds.Hent(a.Borger, borgere, navne, opsaetninger, Fristdag.Af(s.Nu), ct)) : (null!, null!);

    public static Afvisning? Validate(SendBegrundelse c, Visitation a) => Afvisning.Af([a.ManglerBegrundelse ? null : new Fejl(null, "Ingen har bedt om en begrundelse, som ikke er sendt.")]);

    public static IEnumerable<object> Handle(SendBegrundelse c, Visitation a, Brevkreds k, Sammenhaeng s)
    {
        var breve = k.Modtagere.Select(m => new NytDokument(Id.Ny(), a.Borger, "Begrundelse.html", "text/html", Brevhtml.Frys(Visitationsbrev.Begrundelse(a, k, m, c.Begrundelse, Fristdag.Af(s.Nu), s.Bruger.Navn)), a.StroemId)).ToArray();
        return [a.Begrund(c.Begrundelse, [.. breve.Select(b => b.Id)], s), breve];
    }
}
