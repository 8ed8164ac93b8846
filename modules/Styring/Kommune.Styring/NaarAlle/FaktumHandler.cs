using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>
/// ST4: whatever a department tells in public is a fact here, from the first message on, with no registration of its own. One
/// statement in the delivery's transaction; there is nothing to decide.
/// </summary>
internal static class FaktumHandler
{
    public static async Task<Skrevet> Load(IBesked b, LeveretBesked l, StyringDb db, CancellationToken ct) =>
        new(await Faktumskrift.Skriv(await db.AabenForbindelse(ct), [Faktumraekke.Af(l.Nr, l.Type, l.Indhold, b.Gaelder, l.Registreret)], ct));

    public static void Handle(IBesked b, Skrevet s)
    {
        // written by Load, which is all there is to it
    }

    internal sealed record Skrevet(int Antal);
}
