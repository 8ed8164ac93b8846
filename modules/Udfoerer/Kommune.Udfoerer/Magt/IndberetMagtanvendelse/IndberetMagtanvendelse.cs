using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>U10: the leader has read it and sends it to Myndighed, with the child's words. That stops the clock.</summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record IndberetMagtanvendelse(MagtanvendelseId Id, string Vurdering, int Version) : IHarVersion;

internal static class IndberetMagtanvendelseHandler
{
    public const string Grundlag = "Lov om voksenansvar: indberetning af magtanvendelse";

    public static async Task<Magtanvendelse?> Load(IndberetMagtanvendelse c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) =>
        await db.Hent<Magtanvendelse>(c.Id, ct: ct) is { } a && s.Bruger.Leder(a.Indhold.Enhed) ? a : null;

    public static Afvisning? Validate(IndberetMagtanvendelse c, Magtanvendelse a) => Afvisning.Af(
    [
        Magtskrift.ErIndberettet(a),
        a.Barnet is null ? new Fejl(null, "Barnets egne ord mangler, eller hvorfor barnet ikke har sagt noget.", UdfoererRuter.Magtanvendelse(a.Id)) : null,
    ]);

    public static (Haendelser, MagtanvendelseIndberettet) Handle(IndberetMagtanvendelse c, Magtanvendelse a, Sammenhaeng s)
    {
        var h = a.Indberet(c.Vurdering, s);
        var i = a.Indhold;
        return (h, new MagtanvendelseIndberettet(h.Faktum, h.Gaelder, a.Borger, i.Indsats.Vaerdi, a.Hvornaar, i.Art, i.Minutter, i.Hvad, i.Hvorfor, a.Barnet!.Ord, a.Barnet.IkkeHoert, c.Vurdering, Grundlag));
    }
}
