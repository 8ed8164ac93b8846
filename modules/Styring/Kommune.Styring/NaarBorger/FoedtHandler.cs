using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Styring;

/// <summary>ST4: figures by age need birth dates, which no public event tells. They are kept of those who may be counted, and of nobody older.</summary>
internal static class FoedtHandler
{
    private const int AeldsteAar = 24;

    internal sealed record Grundlag(LocalDate? Foedt, Barn? Kendt);

    public static Task<Grundlag> Load(BorgerRegistreret b, StyringDb db, IBorgere borgere, CancellationToken ct) => Hent(b.Barn, db, borgere, ct);

    public static async Task<Grundlag> Load(BorgerAendret b, StyringDb db, IBorgere borgere, CancellationToken ct) =>
        b.Felter.Contains(Personfelt.Foedselsdato) ? await Hent(b.Barn, db, borgere, ct) : new(null, null);

    public static Barn? Handle(BorgerRegistreret b, Grundlag g) => Foelg(b.Barn, g, b.Gaelder);

    public static Barn? Handle(BorgerAendret b, Grundlag g) => Foelg(b.Barn, g, b.Gaelder);

    private static async Task<Grundlag> Hent(BorgerId barn, StyringDb db, IBorgere borgere, CancellationToken ct) =>
        new((await borgere.Familier([barn], ct)).GetValueOrDefault(barn)?.Foedt, await db.Boern.SingleOrDefaultAsync(x => x.BorgerId == barn, ct));

    /// <summary>The births that are kept of those registered then: by the fact's own time, so that a replay keeps the same.</summary>
    internal static LocalDate Tidligst(Instant registreret) => Fristdag.Af(registreret).PlusYears(-AeldsteAar);

    private static Barn? Foelg(BorgerId barn, Grundlag g, Instant registreret)
    {
        if (g.Foedt is not { } foedt || foedt < Tidligst(registreret))
        {
            return null;
        }

        var raekke = g.Kendt ?? new Barn { BorgerId = barn };
        raekke.Foedt = foedt;
        return raekke;
    }
}
