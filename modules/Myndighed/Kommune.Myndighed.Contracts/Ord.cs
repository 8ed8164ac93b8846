using Kommune.Fundament;

namespace Kommune.Myndighed;

public readonly record struct UnderretningId(Guid Vaerdi) : IId<UnderretningId>
{
    public static UnderretningId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>One call or letter; it may be about several children, each with an underretning of its own.</summary>
public readonly record struct HenvendelseId(Guid Vaerdi) : IId<HenvendelseId>
{
    public static HenvendelseId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

public readonly record struct SagId(Guid Vaerdi) : IId<SagId>
{
    public static SagId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

public readonly record struct UndersoegelseId(Guid Vaerdi) : IId<UndersoegelseId>
{
    public static UndersoegelseId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

public readonly record struct PlanId(Guid Vaerdi) : IId<PlanId>
{
    public static PlanId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

public readonly record struct AfgoerelseId(Guid Vaerdi) : IId<AfgoerelseId>
{
    public static AfgoerelseId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

public readonly record struct IndsatsId(Guid Vaerdi) : IId<IndsatsId>
{
    public static IndsatsId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>Somebody asks to see what the municipality has registered (M13).</summary>
public readonly record struct AktindsigtId(Guid Vaerdi) : IId<AktindsigtId>
{
    public static AktindsigtId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>Somebody appeals a decision (M18).</summary>
public readonly record struct KlageId(Guid Vaerdi) : IId<KlageId>
{
    public static KlageId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>A child placed away from home (M17): from the day it begins until it ends, whatever places it passes on the way.</summary>
public readonly record struct AnbringelseId(Guid Vaerdi) : IId<AnbringelseId>
{
    public static AnbringelseId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>A child with a case moves to another municipality (M19).</summary>
public readonly record struct FraflytningId(Guid Vaerdi) : IId<FraflytningId>
{
    public static FraflytningId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>A small effort of the distriktsteam, without a case (M14).</summary>
public readonly record struct MindreIndsatsId(Guid Vaerdi) : IId<MindreIndsatsId>
{
    public static MindreIndsatsId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>A statement asked of somebody who knows the child (M16).</summary>
public readonly record struct IndhentningId(Guid Vaerdi) : IId<IndhentningId>
{
    public static IndhentningId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>A question to Udfører before a decision: who could take this on?</summary>
public readonly record struct MatchningId(Guid Vaerdi) : IId<MatchningId>
{
    public static MatchningId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>M14: what the one follow-up of a small effort said.</summary>
public enum Mindreudfald
{
    Hjalp,
    HjalpIkke,

    /// <summary>More is needed than the distriktsteam can give.</summary>
    Videre,
}

/// <summary>M14: what a small effort became.</summary>
public enum Viderevej
{
    Sag,
    Underretning,
}

/// <summary>M16: of whom a statement is asked. The first two are in the system, and answer there.</summary>
public enum Udtalelseskilde
{
    /// <summary>The day care, school or club in which the child has its place.</summary>
    Dagtilbud,
    Ppr,
    Laege,
    Anden,
}

public enum Underretter
{
    Fagperson,
    Borger,
    Anonym,
    AndenKommune,
}

public enum Fare
{
    Nej,
    Maaske,
    Ja,
}

/// <summary>What a notification led to (M1).</summary>
public enum Udfald
{
    IkkeYderligere,
    NySag,
    AabenSag,
}

/// <summary>F6: BL § 18.</summary>
public enum Screeningsudfald
{
    IkkeYderligere,
    Afdaekning,
    Undersoegelse,
}

public enum Sagslukning
{
    IntetBehov,
    MaaletNaaet,
    Fraflyttet,
    Fyldt18,
    SamtykkeTrukket,
    Andet,
}

/// <summary>M4: the only lawful reasons to decide without a conversation with the child (BL § 5).</summary>
public enum UdeladtSamtale
{
    ForLille,
    BarnetOenskerIkke,
    SkaderBarnet,
    IkkeMuligNu,
}

public enum Opfoelgningsbeslutning
{
    Fortsaet,
    Juster,
    TrinNed,
    TrinOp,
    Ophoer,
}

public enum Ophoersaarsag
{
    MaaletNaaet,
    ErstattetAfAnden,
    IngenVirkning,
    SamtykkeTrukket,
    Fyldt18,
    Fraflyttet,
    Sammenbrud,

    /// <summary>The decision behind it was provisional, and was not approved or ran out (F22).</summary>
    AfgoerelsenBortfaldt,
}

/// <summary>What a notifier is told: the receipt (F2), then whether an examination or measure was started (F3).</summary>
public enum Tilbagemelding
{
    Kvittering,
    SatIGang,
    IkkeSatIGang,
}

/// <summary>M18: what the municipality came to when it looked at the decision again (F18).</summary>
public enum Klagegenvurdering
{
    Fastholdt,
    DelvistMedhold,
    FuldtMedhold,
}

/// <summary>How an appeal ended: by Ankestyrelsen, by the municipality giving way, or by whoever appealed.</summary>
public enum Klageudfald
{
    Stadfaestet,
    Aendret,
    Hjemvist,
    Afvist,
    KommunenGavMedhold,
    Trukket,
}

/// <summary>What a placement rests on (F21, F22). An acute one becomes one of the other two when it is finally decided.</summary>
public enum Anbringelsesgrundlag
{
    MedSamtykke,
    UdenSamtykke,
    Formandsafgoerelse,
}

/// <summary>The kind of place (M17).</summary>
public enum Anbringelsesform
{
    SlaegtEllerNetvaerk,

    /// <summary>A foster family whose type has not been registered.</summary>
    Plejefamilie,
    AlmenPlejefamilie,
    ForstaerketPlejefamilie,
    SpecialiseretPlejefamilie,
    Institution,
    EgetVaerelse,
}

/// <summary>How a child came from one place to another while it was placed.</summary>
public enum Stedskifte
{
    Planlagt,
    Uplanlagt,
}

/// <summary>Why a placement ended. From <see cref="ForaeldreHjemtog"/> on it was not planned, and counts as a breakdown.</summary>
public enum Anbringelsesslut
{
    Hjemgivet,
    Fyldt18,
    AndenKommune,

    /// <summary>The committee did not approve an acute placement, or it ran out (F22).</summary>
    IkkeGodkendt,
    ForaeldreHjemtog,
    StedetOpsagde,
    BarnetRejste,
    Sammenbrud,
}
