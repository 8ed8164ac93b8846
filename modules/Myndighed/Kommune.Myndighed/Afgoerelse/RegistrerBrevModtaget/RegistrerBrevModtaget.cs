using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F18: a letter was received on another day than the one it counts from itself, so the time to appeal runs from there.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RegistrerBrevModtaget(AfgoerelseId Id, BorgerId Modtager, LocalDate Modtaget, int Version) : IHarVersion;

internal static class RegistrerBrevModtagetHandler
{
    public static async Task<Afgoerelse> Load(RegistrerBrevModtaget c, MyndighedDb db, CancellationToken ct) => (await db.Hent<Afgoerelse>(c.Id, ct: ct))!;

    public static Afvisning? Validate(RegistrerBrevModtaget c, Afgoerelse a, Instant nu)
    {
        if (a.Truffet is not { } truffet || a.Indhold!.Breve.All(b => b.Modtager != c.Modtager))
        {
            return new(nameof(c.Modtager), "Der er ikke sendt et brev med afgørelsen til vedkommende.");
        }

        return Afvisning.Af(
        [
            c.Modtaget > Fristdag.Af(nu) ? new(nameof(c.Modtaget), "Dagen kan ikke ligge i fremtiden.") : null,
            c.Modtaget < Fristdag.Af(truffet) ? new(nameof(c.Modtaget), "Brevet kan ikke være modtaget, før afgørelsen blev truffet.") : null,
            c.Modtaget == a.Modtaget(c.Modtager) ? new(nameof(c.Modtaget), "Klagefristen regnes allerede fra den dag.") : null,
        ]);
    }

    public static Haendelser Handle(RegistrerBrevModtaget c, Afgoerelse a, Sammenhaeng s) => a.RegistrerModtaget(c.Modtager, c.Modtaget, s);
}
