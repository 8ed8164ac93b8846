using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <param name="Klager">The receiver of a letter with the decision: each has a time to appeal of their own.</param>
/// <param name="Ved">Who writes for them: a lawyer, a bisidder.</param>
/// <param name="Direkte">Decided by børne- og ungeudvalget: Ankestyrelsen looks at it at once, and nobody here does again.</param>
internal sealed record Klageindhold(AfgoerelseId Afgoerelse, BorgerId Klager, string? Ved, string Tekst, bool Rettidig, bool Direkte);

/// <summary>What the municipality came to, and the letter that told so.</summary>
internal sealed record Genvurdering(Klagegenvurdering Udfald, string Begrundelse, Instant Tid, Guid Brev);

/// <summary>What went to Ankestyrelsen: the letter with the appeal and our stand, and the case as a package; and the letter to who appealed.</summary>
internal sealed record Videresendelse(Instant Tid, Guid Foelgebrev, Guid Pakke, Guid Brev);

/// <summary>An appeal of a decision (M18, F18): received, re-assessed, sent on or given way to, ended, and learnt from.</summary>
[Stroem("klage")]
internal sealed class Klage : Aggregat, ISagsdel
{
    public KlageId Id => new(StroemId);
    public override Guid? SagId => Sag.Vaerdi;
    public SagId Sag { get; private set; }
    public SubjektId Ejer { get; private set; }
    public Klageindhold Indhold { get; private set; } = null!;
    public FaktumId Modtagelse { get; private set; }
    public Instant Modtaget { get; private set; }
    public Genvurdering? Genvurdering { get; private set; }
    public Videresendelse? Videresendelse { get; private set; }
    public Klageudfald? Udfald { get; private set; }
    public Instant? Afgjort { get; private set; }

    /// <summary>Why it ended so, in Ankestyrelsen's or our own words.</summary>
    public string? Begrundelse { get; private set; }
    public string? Laering { get; private set; }
    public Instant? Laert { get; private set; }
    public Instant? Annulleret { get; private set; }
    public bool ErAaben => Afgjort is null && Annulleret is null;

    public static Haendelser Modtag(KlageId id, Sag sag, Klageindhold indhold, Instant modtaget, Sammenhaeng s)
    {
        var k = new Klage();
        k.Begynd(id.Vaerdi, sag.Borger);
        return k.Sker(new BlevModtaget(sag.Id, sag.Ejer, indhold), s, modtaget);
    }

    public Haendelser Genvurder(Klagegenvurdering udfald, string begrundelse, Guid brev, Sammenhaeng s) => Sker(new BlevGenvurderet(udfald, brev), s, begrundelse: begrundelse);

    public Haendelser Videresend(Guid foelgebrev, Guid pakke, Guid brev, Sammenhaeng s) => Sker(new BlevVideresendt(foelgebrev, pakke, brev), s);

    public Haendelser Afgoer(Klageudfald udfald, string begrundelse, Instant tid, Sammenhaeng s) => Sker(new BlevAfgjort(udfald), s, tid, begrundelse);

    public Haendelser SkrivLaering(string laering, Sammenhaeng s) => Sker(new LaeringSkrevet(laering), s);

    public Haendelser Annuller(string hvorfor, Sammenhaeng s) => Sker(new BlevAnnulleret(), s, begrundelse: hvorfor);

    public Haendelser? SkiftEjer(SubjektId ejer, Sammenhaeng s) => Annulleret is null && Laering is null && ejer != Ejer ? Sker(new EjerSkiftet(ejer), s) : null;

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case BlevModtaget e:
                (Sag, Ejer, Indhold, Modtaget, Modtagelse) = (e.Sag, e.Ejer, e.Indhold, r.Gaelder, r.Faktum);
                break;
            case BlevGenvurderet e:
                Genvurdering = new(e.Udfald, r.Begrundelse ?? "", r.Gaelder, e.Brev);
                break;
            case BlevVideresendt e:
                Videresendelse = new(r.Gaelder, e.Foelgebrev, e.Pakke, e.Brev);
                break;
            case BlevAfgjort e:
                (Udfald, Afgjort, Begrundelse) = (e.Udfald, r.Gaelder, r.Begrundelse);
                break;
            case LaeringSkrevet e:
                (Laering, Laert) = (e.Laering, r.Gaelder);
                break;
            case EjerSkiftet e:
                Ejer = e.Ejer;
                break;
            case BlevAnnulleret:
                Annulleret = r.Gaelder;
                break;
        }
    }

    [Haendelsestype("klage-modtaget.v1")]
    internal sealed record BlevModtaget(SagId Sag, SubjektId Ejer, Klageindhold Indhold) : Haendelse;

    [Haendelsestype("klage-genvurderet.v1")]
    internal sealed record BlevGenvurderet(Klagegenvurdering Udfald, Guid Brev) : Haendelse;

    [Haendelsestype("klage-videresendt.v1")]
    internal sealed record BlevVideresendt(Guid Foelgebrev, Guid Pakke, Guid Brev) : Haendelse;

    [Haendelsestype("klage-afgjort.v1")]
    internal sealed record BlevAfgjort(Klageudfald Udfald) : Haendelse;

    /// <summary>Written anew, the last one counts.</summary>
    [Haendelsestype("klage-laering-skrevet.v1")]
    internal sealed record LaeringSkrevet(string Laering) : Haendelse;

    [Haendelsestype("klage-ejer-skiftet.v1")]
    internal sealed record EjerSkiftet(SubjektId Ejer) : Haendelse;

    [Haendelsestype("klage-annulleret.v1")]
    internal sealed record BlevAnnulleret : Haendelse;
}
