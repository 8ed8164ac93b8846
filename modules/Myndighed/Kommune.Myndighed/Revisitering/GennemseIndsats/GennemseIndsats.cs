using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M21: a running measure was looked at again. A fact in the case, and it leaves the list until the day named.</summary>
/// <param name="Igen">When to look next; by the setting when left out.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record GennemseIndsats(IndsatsId Id, Gennemsynsudfald Udfald, LocalDate? Igen = null, string? Bemaerkning = null);

internal static class GennemseIndsatsHandler
{
    private const int HoejstAar = 2;

    public static async Task<(Indsats, Revisiteringsrytme)> Load(GennemseIndsats c, MyndighedDb db, Opsaetninger opsaetninger, Instant nu, CancellationToken ct) =>
        ((await db.Hent<Indsats>(c.Id, ct: ct))!, await opsaetninger.Hent<Revisiteringsrytme>(Fristdag.Af(nu), ct: ct));

    public static Afvisning? Validate(GennemseIndsats c, Indsats a, Instant nu)
    {
        var idag = Fristdag.Af(nu);
        return Afvisning.Af(
        [
            a.Loeber ? null : new(null, "Indsatsen er ophørt.", MyndighedRuter.Indsats(a.Id)),
            c.Igen is { } igen && igen <= idag ? new(nameof(c.Igen), "Vælg en dag efter i dag.") : null,
            c.Igen is { } senere && senere > idag.PlusYears(HoejstAar) ? new(nameof(c.Igen), "Se på den igen inden for to år.") : null,
        ]);
    }

    public static Haendelser Handle(GennemseIndsats c, Indsats a, Revisiteringsrytme rytme, Sammenhaeng s) =>
        a.Gennemse(c.Udfald, c.Igen ?? rytme.Igen(c.Udfald, Fristdag.Af(s.Nu)), c.Bemaerkning, s);
}
