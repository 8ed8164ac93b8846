using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M2: whoever was given the case has read what they must know, and has it from now on.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record OvertagSag(SagId Id);

internal static class OvertagSagHandler
{
    public static Task<Sag?> Load(OvertagSag c, MyndighedDb db, CancellationToken ct) => db.Hent<Sag>(c.Id, ct: ct);

    public static Afvisning? Validate(OvertagSag c, Sag sag, Sammenhaeng s) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag),
        sag.Overdragelse is not { } o ? new(null, "Sagen er ikke overdraget til nogen.")
            : o.Til != s.Bruger.Id ? new(null, "Sagen er overdraget til en anden. Kun den, der fik den, kan overtage den.")
            : o.Overtaget is not null ? new(null, "Du har allerede overtaget sagen.") : null,
    ]);

    public static Haendelser Handle(OvertagSag c, Sag sag, Sammenhaeng s) => sag.Overtag(s);
}
