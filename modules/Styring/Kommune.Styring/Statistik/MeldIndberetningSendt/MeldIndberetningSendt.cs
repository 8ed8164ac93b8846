using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

/// <summary>ST11: it has gone off. From now on what it says is what was sent last.</summary>
[Kraever(Rolle.Oekonom)]
internal sealed record MeldIndberetningSendt(Guid Id);

internal static class MeldIndberetningSendtHandler
{
    public static Task<Indberetning?> Load(MeldIndberetningSendt c, StyringDb db, CancellationToken ct) => db.Indberetninger.SingleOrDefaultAsync(i => i.Id == c.Id, ct);

    public static Afvisning? Validate(MeldIndberetningSendt c, Indberetning i) => i.Sendt is not null ? new Afvisning([new Fejl(null, "Den er allerede meldt sendt.")], []) : null;

    public static void Handle(MeldIndberetningSendt c, Indberetning i, Sammenhaeng s) => (i.Sendt, i.SendtAf) = (s.Nu, s.Bruger.Id);
}
