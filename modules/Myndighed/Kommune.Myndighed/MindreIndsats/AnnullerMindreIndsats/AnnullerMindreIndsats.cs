using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>X2: begun on the wrong child. It is nobody's any more, and the team sees the child no longer by it.</summary>
[KraeverDistriktsteam]
internal sealed record AnnullerMindreIndsats(MindreIndsatsId Id, string Begrundelse, int Version) : IHarVersion;

internal static class AnnullerMindreIndsatsHandler
{
    public static Task<MindreIndsats?> Load(AnnullerMindreIndsats c, MyndighedDb db, CancellationToken ct) => db.Hent<MindreIndsats>(c.Id, ct: ct);

    public static Afvisning? Validate(AnnullerMindreIndsats c, MindreIndsats m, Sammenhaeng s) => Afvisning.Af(
    [
        Distriktsteam.Fremmed(s.Bruger, m),
        m.Annulleret is not null ? new(null, "Indsatsen er allerede annulleret.") : null,
        m.Videre is not null ? new(null, "Indsatsen er ført videre og kan ikke annulleres.") : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvad der var forkert.") : null,
    ]);

    public static (Haendelser, IReadOnlyList<IBesked>) Handle(AnnullerMindreIndsats c, MindreIndsats m, Sammenhaeng s)
    {
        List<IBesked> beskeder = [new Annulleret<MindreIndsatsBegyndt>(StartMindreIndsatsHandler.Besked(m))];
        if (m.Opfoelgning is not null)
        {
            beskeder.Add(new Annulleret<MindreIndsatsFulgtOp>(FoelgMindreIndsatsOpHandler.Besked(m)));
        }

        return (m.Annuller(c.Begrundelse, s), beskeder);
    }
}
