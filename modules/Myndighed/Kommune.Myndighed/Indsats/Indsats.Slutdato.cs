using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The time it was granted for, and until when somebody had to take a stand (F24).</summary>
/// <param name="Faktum">What set it: the grant, or the follow-up that moved the last day.</param>
internal sealed record Periode(FaktumId Faktum, LocalDate Til, Instant Besluttet)
{
    /// <summary>The newest correction of the last day, for "rettet" beside it.</summary>
    public Instant? Rettet { get; init; }
}

/// <summary>A fact that told others the last day in force.</summary>
internal sealed record Slutdatoudsagn(FaktumId Faktum, Instant Gaelder, int Trin, int Spor, bool Bevilling);

/// <summary>When the measure ends, and what becomes of a last day that was registered wrongly.</summary>
internal sealed partial class Indsats
{
    private readonly List<Periode> _perioder = [];

    /// <summary>The last is the one in force; each ends with a stand on what follows (F24).</summary>
    public IReadOnlyList<Periode> Perioder => _perioder;
    public LocalDate Til => _perioder[^1].Til;

    public Instant? Ophoert { get; private set; }
    public FaktumId? OphoerFaktum { get; private set; }
    public Ophoersaarsag? Ophoersaarsag { get; private set; }

    /// <summary>The decision behind it was annulled before any work began: it never was to be.</summary>
    public Instant? Annulleret { get; private set; }
    public bool Loeber => Ophoert is null && Annulleret is null;

    /// <summary>From when nothing about it runs any more, for whichever reason.</summary>
    public Instant? Slut => Ophoert ?? Annulleret;

    /// <summary>The newest correction of the day it ended.</summary>
    public Instant? OphoerRettet { get; private set; }

    public Haendelser SaetSlutdato(LocalDate til, string begrundelse, Sammenhaeng s, Instant? gaelder = null) => Sker(new SlutdatoSat(til), s, gaelder, begrundelse);

    public Haendelser Ophoer(Ophoersaarsag aarsag, string begrundelse, Sammenhaeng s, Instant? gaelder = null) => Sker(new Ophoerte(aarsag), s, gaelder, begrundelse);

    /// <summary>Why the decision behind it cannot be annulled: something has been done for the child, and what was done stays a fact.</summary>
    public Fejl? HindrerAnnullering() =>
        Begyndt is not null ? new(null, $"»{Bevilling.TilbudNavn}« er begyndt. Stop indsatsen, eller træf en ny afgørelse, der erstatter den.", MyndighedRuter.Indsats(Id))
        : Opfoelgninger.Count > 0 ? new(null, $"Der er fulgt op på »{Bevilling.TilbudNavn}«. Stop indsatsen, eller træf en ny afgørelse, der erstatter den.", MyndighedRuter.Indsats(Id))
        : !Loeber ? new(null, $"»{Bevilling.TilbudNavn}« er allerede ophørt.", MyndighedRuter.Indsats(Id)) : null;

    public Haendelser Annuller(string hvorfor, Sammenhaeng s) => Sker(new BlevAnnulleret(_perioder[0].Faktum), s, begrundelse: hvorfor);

    public Haendelser RetSlutdato(LocalDate til, string hvorfor, Sammenhaeng s) => Sker(new SlutdatoRettet(_perioder[^1].Faktum, til), s, begrundelse: hvorfor);

    public Haendelser RetOphoer(Instant ophoert, string hvorfor, Sammenhaeng s) => Sker(new OphoerBlevRettet(OphoerFaktum!.Value, ophoert), s, begrundelse: hvorfor);

    /// <summary>Who was told the last day in force: by what set it, and by each move on the ladder since, which tells it again.</summary>
    public IReadOnlyList<Slutdatoudsagn> Slutdatoudsagn()
    {
        List<Slutdatoudsagn> ud = [];
        var (trin, spor) = (Bevilling.Trin, Bevilling.Spor ?? 0);
        foreach (var r in Alle)
        {
            if (r.Haendelse is TrinBlevSkiftet t)
            {
                (trin, spor) = (t.Til, t.Spor ?? 0);
            }

            if (r.Faktum == _perioder[^1].Faktum || (ud.Count > 0 && r.Haendelse is TrinBlevSkiftet))
            {
                ud.Add(new(r.Faktum, r.Gaelder, trin, spor, r.Haendelse is Bevilgede));
            }
        }

        return ud;
    }

    private void AnvendSlut(Registreret r)
    {
        switch (r.Haendelse)
        {
            case SlutdatoSat e:
                _perioder.Add(new(r.Faktum, e.Til, r.Gaelder));
                break;
            case SlutdatoRettet e when _perioder.FindIndex(p => p.Faktum == e.Hvilken) is var i and >= 0:
                _perioder[i] = _perioder[i] with { Til = e.Til, Rettet = r.Tid };
                break;
            case BlevAnnulleret:
                Annulleret = r.Gaelder;
                break;
            case Ophoerte e:
                (Ophoert, OphoerFaktum, Ophoersaarsag) = (r.Gaelder, r.Faktum, e.Aarsag);
                break;
            case OphoerBlevRettet e:
                (Ophoert, OphoerRettet) = (e.Ophoert, r.Tid);
                break;
        }
    }

    [Haendelsestype("indsats-slutdato-sat.v1")]
    internal sealed record SlutdatoSat(LocalDate Til) : Haendelse;

    [Haendelsestype("indsats-slutdato-rettet.v1")]
    internal sealed record SlutdatoRettet(FaktumId Hvilken, LocalDate Til) : Haendelse;

    [Haendelsestype("indsats-ophoert.v1")]
    internal sealed record Ophoerte(Ophoersaarsag Aarsag) : Haendelse;

    [Haendelsestype("indsats-annulleret.v1")]
    internal sealed record BlevAnnulleret(FaktumId Bevilling) : Haendelse;

    [Haendelsestype("indsats-ophoer-rettet.v1")]
    internal sealed record OphoerBlevRettet(FaktumId Hvilket, Instant Ophoert) : Haendelse;
}
