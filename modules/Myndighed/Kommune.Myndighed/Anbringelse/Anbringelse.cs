using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>How a placement ended.</summary>
/// <param name="Indsats">The measure whose ending ended it; null when it was ended by itself.</param>
internal sealed record Anbringelsesophoer(FaktumId Faktum, Instant Gaelder, Anbringelsesslut Aarsag, LocalDate Sidste, string? Begrundelse, IndsatsId? Indsats)
{
    public Instant? Rettet { get; init; }
}

/// <summary>
/// A child placed away from home (M17): begun by the decision, with samtykke, without (F21) or acute (F22); it passes from place
/// to place and from basis to basis, is visited (F12), and ends, planned or not. What is granted and paid is the measure's.
/// </summary>
[Stroem("anbringelse")]
internal sealed partial class Anbringelse : Aggregat, ISagsdel
{
    private readonly List<Placering> _placeringer = [];

    public AnbringelseId Id => new(StroemId);
    public override Guid? SagId => Sag.Vaerdi;
    public SagId Sag { get; private set; }
    public SubjektId Ejer { get; private set; }

    /// <summary>The decision that began it, by its published fact.</summary>
    public FaktumId Begyndelse { get; private set; }
    public Instant Besluttet { get; private set; }

    /// <summary>By their first day, oldest first.</summary>
    public IReadOnlyList<Placering> Placeringer => _placeringer;
    public LocalDate Fra => _placeringer[0].Fra;
    public Placering Sidste => _placeringer[^1];
    public Anbringelsesophoer? Ophoer { get; private set; }
    public Instant? Annulleret { get; private set; }
    public bool Loeber => Ophoer is null && Annulleret is null;

    /// <summary>From when nothing about it runs any more.</summary>
    public Instant? Slut => Ophoer?.Gaelder ?? Annulleret;

    /// <summary>Where the child lives that day: the place it came to last.</summary>
    public Placering Den(LocalDate dag) => _placeringer.LastOrDefault(p => p.Fra <= dag) ?? _placeringer[0];

    /// <summary>The last place ended, and there is no other: the child is home, or somewhere that nobody has written.</summary>
    public bool UdenSted => Loeber && Sidste.Til is not null;

    public bool Har(IndsatsId indsats) => _placeringer.Any(p => p.Af.Indsats == indsats);

    public static AnbringelseId IdAf(IndsatsId indsats) => new(Fundament.Id.Af(indsats.Vaerdi, "anbringelse"));

    /// <param name="formand">When the chair decided; null unless it is acute.</param>
    public static Haendelser Beslut(Placeringsgrundlag p, Sag sag, Instant? formand, Sammenhaeng s)
    {
        var a = new Anbringelse();
        a.Begynd(IdAf(p.Indsats).Vaerdi, sag.Borger);
        return a.Sker(new Besluttede(sag.Id, sag.Ejer, p, formand), s);
    }

    /// <summary>A new decision on a child that is placed already: another place, or another basis for the same.</summary>
    public Haendelser Placer(Placeringsgrundlag p, Stedskifte? skifte, Sammenhaeng s) => Sker(new NyPlacering(p, skifte), s);

    /// <summary>The decision was annulled before the child came there. Without another the placement never was.</summary>
    public Haendelser? AnnullerPlacering(AfgoerelseId afgoerelse, string hvorfor, Sammenhaeng s) =>
        Loeber && _placeringer.Any(p => p.Af.Afgoerelse == afgoerelse) ? Sker(new PlaceringAnnulleret(afgoerelse), s, begrundelse: hvorfor) : null;

    /// <summary>The work began: that day the child came. Null when it is known already.</summary>
    public Haendelser? Begyndt(IndsatsId indsats, LocalDate fra, Sammenhaeng s) =>
        _placeringer.FirstOrDefault(p => p.Af.Indsats == indsats) is { } p && p.Fra != fra && Loeber ? Sker(new StedBegyndt(indsats, fra), s) : null;

    /// <summary>Writes what the place is (<paramref name="skifte"/> null), or that the child moved within the same decision.</summary>
    public Haendelser SkrivSted(Anbringelsesform form, string? egen, LocalDate fra, Stedskifte? skifte, string? hvorfor, Sammenhaeng s) => Sker(new StedSkrevet(form, egen, fra, skifte), s, begrundelse: hvorfor);

    /// <summary>The measure ended, and does not say where the child is now.</summary>
    public Haendelser? StedOphoert(IndsatsId indsats, LocalDate til, Sammenhaeng s) =>
        Loeber && Sidste.Af.Indsats == indsats && Sidste.Til != til ? Sker(new StedetOphoerte(indsats, til), s) : null;

    public Haendelser Slutter(Anbringelsesslut aarsag, LocalDate sidste, string? begrundelse, IndsatsId? indsats, Sammenhaeng s) =>
        Sker(new Ophoerte(aarsag, sidste, indsats), s, Sagsmoede.Tidspunkt(sidste, s), begrundelse);

    public Haendelser RetOphoer(Anbringelsesslut aarsag, LocalDate sidste, string hvorfor, Sammenhaeng s) => Sker(new OphoerRettet(aarsag, sidste), s, Sagsmoede.Tidspunkt(sidste, s), hvorfor);

    /// <summary>It never ended: its clocks run again.</summary>
    public Haendelser AnnullerOphoer(string hvorfor, Sammenhaeng s) => Sker(new OphoerAnnulleret(Ophoer!.Faktum), s, begrundelse: hvorfor);

    public Fejl? HindrerLukning(Sagslukning aarsag) => Loeber ? new Fejl(null, "Barnet er anbragt. Skriv, hvordan anbringelsen sluttede", MyndighedRuter.Anbringelse(Id)) : null;

    public Haendelser? SkiftEjer(SubjektId ejer, Sammenhaeng s) => Loeber && ejer != Ejer ? Sker(new EjerSkiftet(ejer), s) : null;

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Besluttede e:
                (Sag, Ejer, Begyndelse, Besluttet, Formand) = (e.Sag, e.Ejer, r.Faktum, r.Gaelder, e.Formand);
                _placeringer.Add(new(r.Faktum, r.Gaelder, e.Placering, e.Placering.Form, e.Placering.Fra));
                break;
            case NyPlacering e:
                _placeringer.Add(new(r.Faktum, r.Gaelder, e.Placering, e.Placering.Form, e.Placering.Fra, e.Skifte is null ? Sidste.Egen : null, e.Skifte));
                Orden();
                break;
            case PlaceringAnnulleret e:
                var vaek = _placeringer.Where(p => p.Af.Afgoerelse == e.Afgoerelse).ToArray();
                if (vaek.Length == _placeringer.Count)
                {
                    Annulleret = r.Gaelder;
                }
                else
                {
                    _placeringer.RemoveAll(vaek.Contains);
                }

                break;
            case StedBegyndt e when _placeringer.FindIndex(p => p.Af.Indsats == e.Indsats) is var i and >= 0:
                _placeringer[i] = _placeringer[i] with { Fra = e.Fra };
                Orden();
                break;
            case StedSkrevet { Skifte: null } e:
                _placeringer[^1] = Sidste with { Form = e.Form, Egen = e.Egen, Fra = e.Fra, Hvorfor = r.Begrundelse };
                Orden();
                break;
            case StedSkrevet e:
                _placeringer.Add(new(r.Faktum, r.Gaelder, Sidste.Af, e.Form, e.Fra, e.Egen, e.Skifte, Hvorfor: r.Begrundelse));
                Orden();
                break;
            case StedetOphoerte e when _placeringer.FindLastIndex(p => p.Af.Indsats == e.Indsats) is var i and >= 0:
                _placeringer[i] = _placeringer[i] with { Til = e.Til };
                break;
            case Ophoerte e:
                Ophoer = new(r.Faktum, r.Gaelder, e.Aarsag, e.Sidste, r.Begrundelse, e.Indsats);
                break;
            case OphoerRettet e:
                Ophoer = Ophoer! with { Gaelder = r.Gaelder, Aarsag = e.Aarsag, Sidste = e.Sidste, Rettet = r.Tid };
                break;
            case OphoerAnnulleret:
                _placeringer[^1] = Sidste with { Til = Ophoer!.Sidste };        // what was granted has ended all the same
                Ophoer = null;
                break;
            case EjerSkiftet e:
                Ejer = e.Ejer;
                break;
            default:
                AnvendAkut(r);
                AnvendTilsyn(r);
                break;
        }
    }

    private void Orden()
    {
        var orden = _placeringer.OrderBy(p => p.Fra).ToArray();
        _placeringer.Clear();
        _placeringer.AddRange(orden);
    }

    [Haendelsestype("anbringelse-besluttet.v1")]
    internal sealed record Besluttede(SagId Sag, SubjektId Ejer, Placeringsgrundlag Placering, Instant? Formand = null) : Haendelse;

    [Haendelsestype("anbringelse-ny-placering.v1")]
    internal sealed record NyPlacering(Placeringsgrundlag Placering, Stedskifte? Skifte = null) : Haendelse;

    [Haendelsestype("anbringelse-placering-annulleret.v1")]
    internal sealed record PlaceringAnnulleret(AfgoerelseId Afgoerelse) : Haendelse;

    [Haendelsestype("anbringelse-sted-begyndt.v1")]
    internal sealed record StedBegyndt(IndsatsId Indsats, LocalDate Fra) : Haendelse;

    [Haendelsestype("anbringelse-sted-skrevet.v1")]
    internal sealed record StedSkrevet(Anbringelsesform Form, string? Egen, LocalDate Fra, Stedskifte? Skifte = null) : Haendelse;

    [Haendelsestype("anbringelse-sted-ophoert.v1")]
    internal sealed record StedetOphoerte(IndsatsId Indsats, LocalDate Til) : Haendelse;

    [Haendelsestype("anbringelse-ophoert.v1")]
    internal sealed record Ophoerte(Anbringelsesslut Aarsag, LocalDate Sidste, IndsatsId? Indsats = null) : Haendelse;

    [Haendelsestype("anbringelse-ophoer-rettet.v1")]
    internal sealed record OphoerRettet(Anbringelsesslut Aarsag, LocalDate Sidste) : Haendelse;

    [Haendelsestype("anbringelse-ophoer-annulleret.v1")]
    internal sealed record OphoerAnnulleret(FaktumId Ophoer) : Haendelse;

    [Haendelsestype("anbringelse-ejer-skiftet.v1")]
    internal sealed record EjerSkiftet(SubjektId Ejer) : Haendelse;
}
