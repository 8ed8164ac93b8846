using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>SA2: an employee says whether they come; for child, parents and network the convener writes what they said.</summary>
[Fagperson]
internal sealed record SvarPaaIndkaldelse(MoedeId Id, Guid Deltager, bool Kommer);

internal static class SvarPaaIndkaldelseHandler
{
    public static Task<Moede?> Load(SvarPaaIndkaldelse c, SamspilDb db, Sammenhaeng s, CancellationToken ct) => Moedeskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(SvarPaaIndkaldelse c, Moede a, Sammenhaeng s) => Afvisning.Af(
    [
        Moedeskrift.Slut(a),
        a.Kald.Deltagere.FirstOrDefault(d => d.Id == c.Deltager) is not { } d ? new Fejl(null, "Deltageren er der ikke.")
            : d.Medarbejder != s.Bruger.Id && (d.Medarbejder is not null || a.Indkalder != s.Bruger.Id) ? new Fejl(null, "Hver svarer for sig selv. For familien skriver den, der har indkaldt.") : null,
    ]);

    public static Haendelser Handle(SvarPaaIndkaldelse c, Moede a, Sammenhaeng s) => a.Besvar(c.Deltager, c.Kommer, s);
}
