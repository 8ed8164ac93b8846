using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>X2, F7: the municipality became aware on another day than registered. The four months move, and every report with them.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetOpmaerksom(SagId Id, Instant OpmaerksomFra, string Begrundelse, int Version) : IHarVersion;

internal static class RetOpmaerksomHandler
{
    public static async Task<Undersoegelse?> Load(RetOpmaerksom c, MyndighedDb db, CancellationToken ct) => await db.SenesteUndersoegelse(c.Id, ct);

    public static Afvisning? Validate(RetOpmaerksom c, Undersoegelse u, Instant nu) => Afvisning.Af(
    [
        Sagsbeskeder.IkkeFremtid(nameof(c.OpmaerksomFra), c.OpmaerksomFra, nu),
        u.Afsluttet is { } slut && c.OpmaerksomFra > slut && c.OpmaerksomFra <= nu ? new(nameof(c.OpmaerksomFra), "Det kan ikke være efter, at undersøgelsen blev afsluttet.") : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor dagen ændres.") : null,
    ]);

    public static (Haendelser, IReadOnlyList<IBesked>) Handle(RetOpmaerksom c, Undersoegelse u, Sammenhaeng s)
    {
        var h = u.RetOpmaerksom(c.OpmaerksomFra, c.Begrundelse, s);
        return (h, Beskeder(u));
    }

    /// <summary>Every report that tells from when the four months run.</summary>
    internal static IReadOnlyList<IBesked> Beskeder(Undersoegelse u)
    {
        List<IBesked> beskeder = [new Rettet<UndersoegelseBegyndt>(Sagsbeskeder.Begyndt(u))];
        if (u.Foreloebig is not null)
        {
            beskeder.Add(new Rettet<UndersoegelseAfsluttet>(Sagsbeskeder.Foreloebig(u)));
        }

        if (u.Afsluttet is not null)
        {
            beskeder.Add(new Rettet<UndersoegelseAfsluttet>(Sagsbeskeder.Afsluttet(u)));
        }

        return beskeder;
    }
}
