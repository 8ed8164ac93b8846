using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>SA2, X2: the meeting was never held, or was about another child. What others wrote from it counts no more, and its open tasks fall away.</summary>
[Fagperson]
internal sealed record AnnullerMoede(MoedeId Id, [MaxLength(300)] string Hvorfor, int Version) : IHarVersion;

internal static class AnnullerMoedeHandler
{
    public static Task<Moede?> Load(AnnullerMoede c, SamspilDb db, Sammenhaeng s, CancellationToken ct) => Moedeskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(AnnullerMoede c, Moede a, Sammenhaeng s) => Afvisning.Af(
    [
        a.Staar ? null : new Fejl(null, "Kun et møde, der står som holdt, kan annulleres."),
        a.Indkalder != s.Bruger.Id && !s.Bruger.ErSystem ? new Fejl(null, "Kun den, der har indkaldt, kan annullere mødet.") : null,
    ]);

    public static (Haendelser, Annulleret<MoedeHoldt>) Handle(AnnullerMoede c, Moede a, Sammenhaeng s)
    {
        var holdt = Referatkrav.Besked(a);
        return (a.Annuller(c.Hvorfor, s), new Annulleret<MoedeHoldt>(holdt));
    }
}
