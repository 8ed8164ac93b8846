using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U8: what was given to the child itself. It only adds.</summary>
[Kraever(Rolle.Krisecenterleder, Rolle.Krisecentermedarbejder)]
internal sealed record RegistrerBoernetimer(Guid Barn, Boernestoette Art, LocalDate Dato, decimal Timer);

internal static class RegistrerBoernetimerHandler
{
    public static Task<Ophold?> Load(RegistrerBoernetimer c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) => Krisecenter.ForBarn(db, c.Barn, s, ct);

    public static Afvisning? Validate(RegistrerBoernetimer c, Ophold a, Sammenhaeng s) => Afvisning.Af(
    [
        Dag.Fejl(c.Dato, a.Fra, s), a.Til is { } til && c.Dato > til ? new Fejl("Dato", "De var flyttet den dag.") : null,
        c.Timer is <= 0 or > 24 || decimal.Round(c.Timer * 4) != c.Timer * 4 ? new Fejl("Timer", "Skriv timer i kvarter, f.eks. 1,5, og højst 24.") : null,
    ]);

    public static Boernetime Handle(RegistrerBoernetimer c, Sammenhaeng s) => new() { Id = Id.Ny(), BarnId = c.Barn, Art = c.Art, Dato = c.Dato, Timer = c.Timer, Registreret = s.Nu, Bruger = s.Bruger.Id };
}
