using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>
/// U10: force was used on a child: what, why, how long and by whom; what the child says of it; the leader's report to Myndighed.
/// </summary>
[Stroem("magtanvendelse")]
internal sealed class Magtanvendelse : Aggregat
{
    /// <summary>When is the event's own time.</summary>
    [Haendelsestype("magt-anvendt.v1")]
    internal sealed record Anvendt(ForloebId Forloeb, IndsatsId Indsats, EnhedId Enhed, string Tilbudsnavn, Magtart Art, int Minutter, string Hvad, string Hvorfor, MedarbejderId Af) : Haendelse;

    /// <summary>In the child's words, or why it would or could not.</summary>
    [Haendelsestype("magt-barnets-ord.v1")]
    internal sealed record BarnetHoert(string? Ord, string? IkkeHoert) : Haendelse;

    [Haendelsestype("magt-indberettet.v1")]
    internal sealed record BlevIndberettet(string Vurdering) : Haendelse;

    public MagtanvendelseId Id => new(StroemId);
    public Anvendt Indhold { get; private set; } = null!;
    public Instant Hvornaar { get; private set; }
    public Instant RegistreretTid { get; private set; }
    public MedarbejderId RegistreretAf { get; private set; }
    public BarnetHoert? Barnet { get; private set; }
    public BlevIndberettet? Indberetning { get; private set; }
    public Instant? IndberettetTid { get; private set; }

    /// <summary>Given to the user, written by them, or in a house that they lead.</summary>
    public bool Maa(Bruger bruger) => RegistreretAf == bruger.Id || Indhold.Af == bruger.Id || bruger.Leder(Indhold.Enhed);

    public static Haendelser Registrer(MagtanvendelseId id, Forloeb f, Magtart art, Instant hvornaar, int minutter, string hvad, string hvorfor, MedarbejderId af, Sammenhaeng s)
    {
        var a = new Magtanvendelse();
        a.Begynd(id.Vaerdi, f.Borger);
        return a.Sker(new Anvendt(f.Id, f.Ordre.Indsats, f.Ordre.Enhed, f.Ordre.Tilbudsnavn, art, minutter, hvad, hvorfor, af), s, hvornaar);
    }

    public Haendelser HoerBarnet(string? ord, string? ikkeHoert, Sammenhaeng s) => Sker(new BarnetHoert(ord, ikkeHoert), s);
    public Haendelser Indberet(string vurdering, Sammenhaeng s) => Sker(new BlevIndberettet(vurdering), s);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Anvendt h:
                (Indhold, Hvornaar, RegistreretTid, RegistreretAf) = (h, r.Gaelder, r.Tid, r.Bruger);
                break;
            case BarnetHoert h:
                Barnet = h;
                break;
            case BlevIndberettet h:
                (Indberetning, IndberettetTid) = (h, r.Gaelder);
                break;
        }
    }
}
