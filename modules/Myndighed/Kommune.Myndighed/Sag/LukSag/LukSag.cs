using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M2: the case closes, for a reason. Not while a measure runs or an examination is open; a family that moved away, or a child turned 18, is the exception.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record LukSag(SagId Id, Sagslukning Aarsag, string Begrundelse, int Version) : IHarVersion;

internal static class LukSagHandler
{
    public static async Task<(Sag, IReadOnlyList<Aggregat>)> Load(LukSag c, MyndighedDb db, CancellationToken ct)
    {
        await db.LaasSag(c.Id, ct);
        var sag = await db.Hent<Sag>(c.Id, ct: ct);
        return (sag!, sag is null ? [] : await db.Sagsdele(sag, ct));
    }

    public static Afvisning? Validate(LukSag c, Sag sag, IReadOnlyList<Aggregat> dele)
    {
        var hindringer = dele.Cast<ISagsdel>().Select(d => d.HindrerLukning(c.Aarsag)).OfType<Fejl>().ToArray();
        return Afvisning.Af(
            [
                Sagsbeskeder.Lukket(sag),
                .. hindringer,
                c.Begrundelse.Length < 10 ? new(nameof(c.Begrundelse), "Skriv begrundelsen, så familien kan læse den.") : null,
            ],
            hindringer.Length == 0 ? "Ingen åben undersøgelse eller løbende indsats" : null,
            c.Begrundelse.Length < 10 ? null : "Begrundelsen er skrevet");
    }

    public static (IReadOnlyList<Haendelser>, SagLukket, IReadOnlyList<UdtalelseOpgivet>) Handle(LukSag c, Sag sag, IReadOnlyList<Aggregat> dele, Sammenhaeng s) => Luk(sag, dele, c.Aarsag, c.Begrundelse, s);

    /// <summary>The case closes, and what belongs to it follows.</summary>
    internal static (IReadOnlyList<Haendelser>, SagLukket, IReadOnlyList<UdtalelseOpgivet>) Luk(Sag sag, IReadOnlyList<Aggregat> dele, Sagslukning aarsag, string begrundelse, Sammenhaeng s)
    {
        var lukket = sag.Luk(aarsag, begrundelse, s);
        List<Haendelser> ud = [lukket, .. dele.Cast<ISagsdel>().Select(d => d.SagenLukker(aarsag, s)).OfType<Haendelser>()];
        // Whoever was asked about the child need not answer any more.
        UdtalelseOpgivet[] opgivet = [.. ud.Where(h => h.Aggregat is Indhentning).Select(h => Indhentningsord.Opgivet((Indhentning)h.Aggregat, h))];
        return (ud, new SagLukket(lukket.Faktum, lukket.Gaelder, sag.Borger, sag.Id, aarsag), opgivet);
    }
}
