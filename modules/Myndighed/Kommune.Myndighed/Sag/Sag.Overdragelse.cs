using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A case handed to a named adviser, who says when they have taken it over.</summary>
/// <param name="Nr">Which of the case's handovers it is.</param>
internal sealed record Overdragelse(int Nr, MedarbejderId Fra, MedarbejderId Til, string Note, Instant Tid, Instant? Overtaget = null);

/// <summary>M2: a case does not change hands unseen.</summary>
internal sealed partial class Sag
{
    /// <summary>The last handover to somebody else than the one who made it; null when the case lies with a team, or was taken by oneself.</summary>
    public Overdragelse? Overdragelse { get; private set; }

    /// <summary>Whoever was given it has not said yet that they have it.</summary>
    public bool VenterPaaOvertagelse => ErAaben && Overdragelse is { Overtaget: null };

    public Haendelser Overtag(Sammenhaeng s) => Sker(new BlevOvertaget(), s);

    private void AnvendOverdragelse(Registreret r)
    {
        switch (r.Haendelse)
        {
            case BlevOverdraget e:
                Overdragelse = e.Ansvarlig is { } ny && ny != r.Bruger ? new(_ansvar.Count, r.Bruger, ny, e.Note, r.Gaelder) : null;
                break;
            case BlevOvertaget:
                Overdragelse = Overdragelse! with { Overtaget = r.Gaelder };
                break;
        }
    }

    [Haendelsestype("sag-overtaget.v1")]
    internal sealed record BlevOvertaget : Haendelse;
}
