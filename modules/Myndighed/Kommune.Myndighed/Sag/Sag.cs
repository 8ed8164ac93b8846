using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A child's case (M2): who answers for it, what was screened, what the child said. Never deleted but by a retention rule.</summary>
[Stroem("sag")]
internal sealed class Sag : Aggregat
{
    public SagId Id => new(StroemId);
    public override Guid? SagId => StroemId;
    public string Kle { get; private set; } = "";
    public TeamId Team { get; private set; }
    public MedarbejderId? Ansvarlig { get; private set; }
    public Instant Aabnet { get; private set; }
    public Instant? Lukket { get; private set; }
    public bool ErAaben => Lukket is null;

    public static Haendelser Aabn(SagId id, BorgerId barn, string kle, TeamId team, MedarbejderId? ansvarlig, UnderretningId? efter, Sammenhaeng s)
    {
        var sag = new Sag();
        sag.Begynd(id.Vaerdi, barn);
        return sag.Sker(new Aabnede(kle, team, ansvarlig, efter), s);
    }

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Aabnede e:
                (Kle, Team, Ansvarlig, Aabnet) = (e.Kle, e.Team, e.Ansvarlig, r.Gaelder);
                break;
        }
    }

    [Haendelsestype("sag-aabnet.v1")]
    internal sealed record Aabnede(string Kle, TeamId Team, MedarbejderId? Ansvarlig, UnderretningId? Efter) : Haendelse;
}
