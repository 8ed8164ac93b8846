using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U3: what was done, in seconds: kind, day, hours. It only adds, and needs no version.</summary>
[Kraever(Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record RegistrerSession(ForloebId Id, Sessionsart Art, LocalDate Dato, decimal Timer, string? Note);

internal static class RegistrerSessionHandler
{
    public static Task<Forloeb?> Load(RegistrerSession c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) => Forloebskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(RegistrerSession c, Forloeb a, Sammenhaeng s) => Afvisning.Af(
    [
        Forloebskrift.ErSlut(a), Forloebskrift.Dato(a, c.Dato, s),
        c.Timer is <= 0 or > 24 || decimal.Round(c.Timer * 4) != c.Timer * 4 ? new Fejl("Timer", "Skriv timer i kvarter, f.eks. 1,5, og højst 24.") : null,
    ]);

    public static Haendelser Handle(RegistrerSession c, Forloeb a, Sammenhaeng s) => a.HoldSession(c.Art, c.Dato, c.Timer, c.Note, s);
}
