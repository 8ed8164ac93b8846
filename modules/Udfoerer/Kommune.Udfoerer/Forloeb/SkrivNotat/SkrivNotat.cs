using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U3: a note of the house's own. It is part of the record, and the family may ask to read it. It only adds.</summary>
[Kraever(Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record SkrivNotat(ForloebId Id, LocalDate Dato, string Tekst);

internal static class SkrivNotatHandler
{
    public static Task<Forloeb?> Load(SkrivNotat c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) => Forloebskrift.Hent(db, c.Id, s, ct);

    /// <summary>After the end the last notes may still be written.</summary>
    public static Afvisning? Validate(SkrivNotat c, Forloeb a, Sammenhaeng s) =>
        Afvisning.Af([Forloebskrift.Dato(a, c.Dato, s), string.IsNullOrWhiteSpace(c.Tekst) ? new Fejl("Tekst", "Skriv notatet.") : null]);

    public static Haendelser Handle(SkrivNotat c, Forloeb a, Sammenhaeng s) => a.SkrivNotat(c.Dato, c.Tekst, s);
}
