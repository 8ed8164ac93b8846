using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D3: did it help? Perhaps it is looked at once more.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Dagtilbudskonsulent)]
internal sealed record FoelgOpPaaSprog(Guid Id, string Virkning, LocalDate? NaesteGang, int Version);

internal static class FoelgOpPaaSprogHandler
{
    public static async Task<Sprogvurdering?> Load(FoelgOpPaaSprog c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct)
    {
        if (await db.Sprogvurderinger.SingleOrDefaultAsync(v => v.Id == c.Id, ct) is not { } v || (await Hos.Bruger(db, v.BorgerId, s, ct) is null && !s.Bruger.Konsulent()))
        {
            return null;
        }

        db.Entry(v).Property(x => x.Version).OriginalValue = c.Version;
        return v;
    }

    public static Afvisning? Validate(FoelgOpPaaSprog c, Sprogvurdering v, Sammenhaeng s) => Afvisning.Af(
    [
        v.FoelgesOp is null || v.FulgtOp is not null ? new Fejl(null, "Der er ikke noget at følge op på.") : null,
        c.NaesteGang <= Fristdag.Af(s.Nu) ? new Fejl("NaesteGang", "Dagen skal ligge efter i dag.") : null,
    ]);

    public static object? Handle(FoelgOpPaaSprog c, Sprogvurdering v, Sammenhaeng s)
    {
        v.Virkning = v.Virkning is { } foer ? $"{foer}\n{DanskTid.Dato(Fristdag.Af(s.Gaelder))}: {c.Virkning}" : $"{DanskTid.Dato(Fristdag.Af(s.Gaelder))}: {c.Virkning}";
        v.Version++;
        if (c.NaesteGang is { } naeste)
        {
            v.FoelgesOp = naeste;
            return v.Opfoelgning();
        }

        v.FulgtOp = Fristdag.Af(s.Gaelder);
        return new OpgaveLukket(v.OpgaveId, Lukkeart.Opfyldt);
    }
}
