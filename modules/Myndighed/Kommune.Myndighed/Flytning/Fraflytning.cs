using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <param name="Kommune">The municipality that the child moves to.</param>
/// <param name="Flyttedato">Past or to come.</param>
/// <param name="Lov">The legal basis of telling and handing over, as it was in force.</param>
internal sealed record Fraflytningsindhold(string Kommune, LocalDate Flyttedato, string Lov);

/// <summary>What was handed over, frozen: the summary and the chosen material as one package, and the letter that went with it.</summary>
internal sealed record Materialeoverdragelse(Instant Tid, Guid Pakke, Guid Brev, int Akter, int Udeladt);

/// <summary>The child moves to another municipality (M19, F17): it is told, gets the material and a summary, and says that it has them.</summary>
[Stroem("fraflytning")]
internal sealed class Fraflytning : Aggregat, ISagsdel
{
    public FraflytningId Id => new(StroemId);
    public override Guid? SagId => Sag.Vaerdi;
    public SagId Sag { get; private set; }
    public SubjektId Ejer { get; private set; }
    public Fraflytningsindhold Indhold { get; private set; } = null!;
    public Instant Anmeldt { get; private set; }

    /// <summary>The letter that told the other municipality.</summary>
    public Guid Brev { get; private set; }
    public Materialeoverdragelse? Overdraget { get; private set; }

    /// <summary>The day the other municipality says that it got the material.</summary>
    public LocalDate? Kvitteret { get; private set; }
    public Instant? KvitteretTid { get; private set; }

    /// <summary>The family stays, or the case closed for another reason.</summary>
    public Instant? Bortfaldet { get; private set; }
    public bool ErAaben => Overdraget is null && Bortfaldet is null;

    public static Haendelser Anmeld(FraflytningId id, Sag sag, Fraflytningsindhold indhold, Guid brev, Sammenhaeng s)
    {
        var f = new Fraflytning();
        f.Begynd(id.Vaerdi, sag.Borger);
        return f.Sker(new BlevAnmeldt(sag.Id, sag.Ejer, indhold, brev), s);
    }

    public Haendelser Overdrag(Guid pakke, Guid brev, int akter, int udeladt, Sammenhaeng s) => Sker(new MaterialetBlevOverdraget(pakke, brev, akter, udeladt), s);

    public Haendelser Kvitter(LocalDate dag, Sammenhaeng s) => Sker(new BlevKvitteret(dag), s);

    public Haendelser Annuller(string hvorfor, Sammenhaeng s) => Sker(new BlevAnnulleret(), s, begrundelse: hvorfor);

    /// <summary>Told, but nothing handed over: the case does not close on the move before that (BL § 132).</summary>
    public Fejl? HindrerLukning(Sagslukning aarsag) => ErAaben && aarsag == Sagslukning.Fraflyttet ? new Fejl(null, $"Materialet er ikke givet videre til {Indhold.Kommune}", MyndighedRuter.Fraflytning(Sag)) : null;

    public Haendelser? SkiftEjer(SubjektId ejer, Sammenhaeng s) => Bortfaldet is null && Kvitteret is null && ejer != Ejer ? Sker(new EjerSkiftet(ejer), s) : null;

    public Haendelser? SagenLukker(Sagslukning aarsag, Sammenhaeng s) => ErAaben ? Sker(new Bortfaldt(aarsag), s) : null;

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case BlevAnmeldt e:
                (Sag, Ejer, Indhold, Brev, Anmeldt) = (e.Sag, e.Ejer, e.Indhold, e.Brev, r.Gaelder);
                break;
            case MaterialetBlevOverdraget e:
                Overdraget = new(r.Gaelder, e.Pakke, e.Brev, e.Akter, e.Udeladt);
                break;
            case BlevKvitteret e:
                (Kvitteret, KvitteretTid) = (e.Dag, r.Gaelder);
                break;
            case EjerSkiftet e:
                Ejer = e.Ejer;
                break;
            case BlevAnnulleret or Bortfaldt:
                Bortfaldet = r.Gaelder;
                break;
        }
    }

    [Haendelsestype("fraflytning-anmeldt.v1")]
    internal sealed record BlevAnmeldt(SagId Sag, SubjektId Ejer, Fraflytningsindhold Indhold, Guid Brev) : Haendelse;

    [Haendelsestype("fraflytning-materiale-overdraget.v1")]
    internal sealed record MaterialetBlevOverdraget(Guid Pakke, Guid Brev, int Akter, int Udeladt) : Haendelse;

    [Haendelsestype("fraflytning-kvitteret.v1")]
    internal sealed record BlevKvitteret(LocalDate Dag) : Haendelse;

    [Haendelsestype("fraflytning-ejer-skiftet.v1")]
    internal sealed record EjerSkiftet(SubjektId Ejer) : Haendelse;

    [Haendelsestype("fraflytning-annulleret.v1")]
    internal sealed record BlevAnnulleret : Haendelse;

    [Haendelsestype("fraflytning-bortfaldet.v1")]
    internal sealed record Bortfaldt(Sagslukning Aarsag) : Haendelse;
}
