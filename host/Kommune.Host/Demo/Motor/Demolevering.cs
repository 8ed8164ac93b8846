using Kommune.Fundament;
using NodaTime;
using Npgsql;

namespace Kommune.Host.Demo;

/// <summary>
/// While the demo is put in, every message is handled at the time it was published, whoever works its lane: the seeding itself
/// or the background service. So two years of deliveries carry their own dates, and what a visitor does meanwhile carries the
/// real one. Afterwards it does nothing.
/// </summary>
internal sealed class Demolevering(IBeskedHaandtering indre, Demotilstand tilstand) : IBeskedHaandtering
{
    private static readonly Duration Undervejs = Duration.FromMilliseconds(400);

    public async Task<bool> Haandter(Modtager modtager, LeveretBesked besked, NpgsqlConnection c, NpgsqlTransaction tx, CancellationToken ct)
    {
        using var tid = tilstand.Lukket ? null : Ur.Paa(besked.Registreret + Undervejs);
        return await indre.Haandter(modtager, besked, c, tx, ct);
    }
}
