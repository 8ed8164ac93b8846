using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>Whose efforts a user may know of: a step of Myndighed's only who may see its case, the others' conclusions also who has the overview.</summary>
internal static class Cirkeladgang
{
    public static IReadOnlyList<Afdeling> Kilder(Indsigt maa) =>
    [
        .. maa.HasFlag(Indsigt.Myndighedssag) ? [Afdeling.Myndighed] : Array.Empty<Afdeling>(),
        .. (maa & (Indsigt.Ppr | Indsigt.Overblik)) != Indsigt.Ingen ? [Afdeling.Ppr] : Array.Empty<Afdeling>(),
        .. (maa & (Indsigt.Trivsel | Indsigt.Overblik)) != Indsigt.Ingen ? [Afdeling.Dagtilbud] : Array.Empty<Afdeling>(),
    ];

    /// <summary>Whose efforts a leader's list holds: their own department's.</summary>
    public static IReadOnlyList<Afdeling> Ledede(Bruger bruger) =>
    [
        .. bruger.Har(Rolle.Teamleder) ? [Afdeling.Myndighed] : Array.Empty<Afdeling>(),
        .. bruger.Har(Rolle.PprLeder) ? [Afdeling.Ppr] : Array.Empty<Afdeling>(),
        .. bruger.Har(Rolle.Dagtilbudskonsulent) ? [Afdeling.Dagtilbud] : Array.Empty<Afdeling>(),
    ];

    /// <summary>Roles that can have the insight at all.</summary>
    public static readonly Rolle[] Roller =
        [Rolle.Socialraadgiver, Rolle.Teamleder, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Dagtilbudskonsulent, Rolle.Laerer, Rolle.Skoleleder, Rolle.Psykolog, Rolle.PprLeder];
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class CirkelseerAttribute() : KraeverAttribute(Cirkeladgang.Roller);
